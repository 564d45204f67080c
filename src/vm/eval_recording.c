/* The evaluation loop for recorded runs: steps begin where sys.settrace would be
 * told of an event, and every change of a frame's slots is recorded.
 */
#define RECORDING 1
#define EVALUATE eval_recording
#include "vm/eval_loop.h"
