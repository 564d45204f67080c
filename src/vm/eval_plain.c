/* The evaluation loop for runs that nobody records: no trace of recording is left
 * in it.
 */
#define RECORDING 0
#define EVALUATE eval_plain
#include "vm/eval_loop.h"
