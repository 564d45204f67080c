/* The standard streams: objects of the sys module. */
#ifndef VM_STREAMS_H
#define VM_STREAMS_H

#include "vm/machine.h"

/* Behind the OutputStreams. */
enum { STANDARD_INPUT = STREAM_COUNT };

/* sys.stdout, sys.stderr: text goes to the host. */
Ref stream_new(Vm *vm, OutputStream stream);
/* sys.stdin: readline, iteration. */
Ref stdin_new(Vm *vm);
/* Appends the next line of standard input, its newline included; false at the end. */
bool stream_read_line(Vm *vm, Buf *line);
/* False: the script has closed that stream (an OutputStream or STANDARD_INPUT), and the
 * ValueError of that is raised. */
bool stream_check_open(Vm *vm, int64_t stream);
/* io.UnsupportedOperation with a text. Always NO_REF. */
Ref raise_unsupported_operation(Interp *in, const char *text);

extern const TypeSpec stream_spec, stream_reader_spec, stream_writer_spec;

#endif
