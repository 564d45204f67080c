#ifndef VM_OP_SPECIAL_H
#define VM_OP_SPECIAL_H
#include "vm/loop.h"
#endif
