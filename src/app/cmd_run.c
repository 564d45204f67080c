/* boxarrow run SCRIPT: no trace, no viewer; standard streams and exit status as
 * python3's.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/clock.h"
#include "app/command.h"
#include "app/exit_status.h"
#include "app/message.h"
#include "app/streams.h"
#include "app/subject.h"
#include "vm/vm.h"

int command_run(const CommandLine *line)
{
    int status;
    Buf text = BUF_INIT;
    if (!subject_has_operand(line, "script"))
        return EXIT_USAGE;
    const char *path = line->operands[0];
    if (!subject_read_script(path, &text, &status)) {
        buf_done(&text);
        return status;
    }
    Streams streams;
    streams_open(&streams);
    VmOptions options = streams_vm_options(&streams);
    options.clock = clock_read;
    options.sleep = clock_sleep;
    options.path = strcmp(path, "-") == 0 ? "<stdin>" : path;
    options.text = text.text;
    options.length = text.length;
    options.argument_count = line->operand_count - 1;
    options.arguments = line->operands + 1;
    status = streams_run(&streams, &options, NULL);
    buf_done(&text);
    bool written = streams_close(&streams);
    if (streams.interrupted)
        streams_die_of_interrupt();
    return written ? status : EXIT_WRITE_ERROR;
}
