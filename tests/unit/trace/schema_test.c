/* assets/trace.schema.json is written by hand: it must know every name of event.def and
 * role.def.
 */
#include "unit.h"

#include <stdio.h>

#include "base/file.h"
#include "event/event.h"
#include "trace/json_tree.h"

static void read_schema(Buf *text)
{
    const char *problem;
    if (!file_read("assets/trace.schema.json", 0, text, &problem))
        fail_msg("%s", problem);
}

static void schema_is_json(void **state)
{
    Buf text = BUF_INIT;
    JsonFault fault;
    read_schema(&text);
    cJSON *tree = json_tree(text.text, text.length, 1 << 20, &fault);
    assert_non_null(tree);
    assert_non_null(json_member(tree, "$defs"));
    cJSON_Delete(tree);
    buf_done(&text);
}

static void assert_names(const Buf *text, const char *format, const char *name)
{
    char wanted[80];
    snprintf(wanted, sizeof(wanted), format, name);
    if (strstr(text->text, wanted) == NULL)
        fail_msg("the schema does not know %s", name);
}

static void schema_knows_all_names(void **state)
{
    Buf text = BUF_INIT;
    read_schema(&text);
    for (int kind = 0; kind < EVENT_COUNT; kind++)
        if (kind != EVENT_STEP)
            assert_names(&text, "\"const\": \"%s\"", event_info((EventKind)kind)->name);
    for (int role = 0; role < ROLE_COUNT; role++)
        assert_names(&text, "\"%s\"", event_role_name((SlotRole)role));
    for (int kind = 0; kind < STEP_KIND_COUNT; kind++)
        assert_names(&text, "\"%s\"", event_step_name((StepKind)kind));
    for (int stream = 0; stream < STREAM_COUNT; stream++)
        assert_names(&text, "\"%s\"", event_stream_name((OutputStream)stream));
    for (int mark = 0; mark < MARK_COUNT; mark++)
        assert_names(&text, "\"%s\"", event_mark_name((GcMark)mark));
    buf_done(&text);
}

UNIT_MAIN(cmocka_unit_test(schema_is_json), cmocka_unit_test(schema_knows_all_names))
