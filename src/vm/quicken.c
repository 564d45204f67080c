#include "vm/slow.h"
void quicken_code(Vm *vm, CodeObject *code) {}
