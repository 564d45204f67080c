/* The page. A frame is the rows in which it differs from the one before, as markup in a
 * script's strings; the player puts frames together by going through them from the
 * start, once. Text has been cleaned on its way to the canvas; here it is escaped twice,
 * for the markup and for the string. */
#include "export/html.h"

#include <string.h>

#include "base/clean.h"
#include "draw/compare.h"
#include "export/write.h"

enum { PAGE_DARK = 0x1c1c1c, TEXT_ON_DARK = 0xd0d0d0 };

/* A script's string that cannot end its script element. */
static void append_string(Buf *out, const char *text)
{
    buf_append_byte(out, '"');
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\' || c == '<' || c < ' ')
            buf_printf(out, "\\u%04x", c);
        else
            buf_append_byte(out, *text);
    }
    buf_append_byte(out, '"');
}

/* -- rows -- */

static size_t class_of(HtmlPlayer *player, Ink style)
{
    for (size_t i = 0; i < player->inks.count; i++)
        if (ink_equal(player->inks.items[i], style))
            return i;
    vec_push(&player->inks, style);
    return player->inks.count - 1;
}

static void append_row(Buf *out, HtmlPlayer *player, const Canvas *canvas, int y)
{
    bool open = false;
    Ink style = {0};
    for (int x = 0; x < canvas->width; x++) {
        const Cell *cell = canvas_at(canvas, x, y);
        if (cell->width == 0)
            continue;
        if (!open || !ink_equal(style, cell->ink)) {
            buf_append_string(out, open ? "</i>" : "");
            buf_printf(out, "<i class=c%u>", (unsigned)class_of(player, cell->ink));
            style = cell->ink;
            open = true;
        }
        markup_append(out, cell->glyph, strlen(cell->glyph));
    }
    buf_append_string(out, open ? "</i>" : "");
}

static bool same_row(const Canvas *a, const Canvas *b, int y)
{
    for (int x = 0; x < a->width; x++)
        if (!cell_equal(canvas_at(a, x, y), canvas_at(b, x, y)))
            return false;
    return true;
}

void html_frame(Buf *out, HtmlPlayer *player, const Canvas *before, const Canvas *now,
                const char *label)
{
    Buf text;
    const char *between = "";
    buf_init(&text);
    clean_append_line(&text, label);
    buf_append_string(out, player->frames++ > 0 ? ",\n[" : "[");
    append_string(out, text.text);
    buf_append_string(out, ",{");
    for (int y = 0; y < now->height; y++) {
        if (before != NULL && same_row(before, now, y))
            continue;
        buf_clear(&text);
        append_row(&text, player, now, y);
        buf_printf(out, "%s%d:", between, y);
        append_string(out, text.text);
        between = ",";
    }
    buf_append_string(out, "}]");
    buf_done(&text);
}

/* -- the page around them -- */

static const char page_style[] =
    "body{margin:1em;font-family:sans-serif}"
    "#screen{font:15px/1.2 'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre;"
    "padding:.5em;overflow-x:auto}"
    "#screen i{font-style:normal}"
    "#bar{display:flex;gap:.5em;align-items:center;margin:.5em 0}#at{flex:1}"
    "button{min-width:2.5em}\n";

static const char page_body[] =
    "<div id=bar role=toolbar aria-label=\"steps\">"
    "<button id=first title=\"first step (Home)\">|&lt;</button>"
    "<button id=back title=\"one step back (Left)\">&lt;</button>"
    "<button id=play title=\"play or pause (Space)\">play</button>"
    "<button id=next title=\"one step forward (Right)\">&gt;</button>"
    "<button id=last title=\"last step (End)\">&gt;|</button>"
    "<input id=at type=range min=0 value=0 aria-label=\"step\"></div>\n"
    "<p id=label role=status></p>\n<div id=screen></div>\n<script>\nconst frames=[\n";

static const char page_script[] =
    "\n];\n"
    "const full=[],get=id=>document.getElementById(id);let rows=[],at=0,timer=null;\n"
    "for(const f of frames){rows=rows.slice();for(const y in f[1])rows[y]=f[1][y];"
    "full.push(rows);}\n"
    "function show(n){at=Math.max(0,Math.min(frames.length-1,n));"
    "get('screen').innerHTML=full[at].join('\\n');"
    "get('label').textContent=frames[at][0];get('at').value=at;}\n"
    "function play(on){clearInterval(timer);timer=on?setInterval(()=>{"
    "if(at+1<frames.length)show(at+1);else play(false);},1000):null;"
    "get('play').textContent=timer?'pause':'play';}\n"
    "const acts={first:()=>show(0),back:()=>show(at-1),next:()=>show(at+1),"
    "last:()=>show(frames.length-1),play:()=>play(!timer)};\n"
    "for(const id in acts)get(id).onclick=()=>{if(id!='play')play(false);acts[id]();};\n"
    "get('at').max=frames.length-1;get('at').oninput=e=>{play(false);show(+e.target.value);};\n"
    "const keys={ArrowRight:'next',l:'next',ArrowLeft:'back',h:'back',Home:'first',g:'first',"
    "End:'last',G:'last',' ':'play'};\n"
    "document.onkeydown=e=>{const id=keys[e.key];"
    "if(id&&e.target.id!='at'){e.preventDefault();get(id).click();}};\n"
    "show(0);\n</script>\n";

void html_begin(Buf *out, HtmlPlayer *player, const Theme *theme, const char *title)
{
    Buf cleaned;
    *player = (HtmlPlayer){.theme = theme};
    buf_init(&cleaned);
    clean_append_line(&cleaned, title);
    buf_append_string(out, "<!DOCTYPE html>\n<html lang=en><meta charset=utf-8>\n<title>");
    markup_append(out, cleaned.text, cleaned.length);
    buf_append_string(out, "</title>\n<style>");
    buf_append_string(out, page_style);
    buf_append_string(out, "</style>\n");
    buf_append_string(out, page_body);
    buf_done(&cleaned);
}

static void append_attributes(Buf *out, unsigned look)
{
    buf_append_string(out, look & LOOK_BOLD ? ";font-weight:bold" : "");
    buf_append_string(out, look & LOOK_UNDERLINE ? ";text-decoration:underline" : "");
    buf_append_string(out, look & LOOK_DIM ? ";opacity:.7" : "");
}

static void append_class(Buf *out, const Theme *theme, size_t index, Ink style)
{
    Look look = theme_look(theme, style, COLOR_TRUE);
    uint32_t front = look.foreground == COLOR_DEFAULT ? TEXT_ON_DARK : (uint32_t)look.front_rgb;
    uint32_t back = look.background == COLOR_DEFAULT ? PAGE_DARK : (uint32_t)look.back_rgb;
    bool turned = look.look & LOOK_REVERSE;
    buf_printf(out, "#screen .c%u{color:#%06x;background:#%06x", (unsigned)index,
               (unsigned)(turned ? back : front), (unsigned)(turned ? front : back));
    append_attributes(out, look.look);
    buf_append_string(out, "}\n");
}

void html_end(Buf *out, HtmlPlayer *player)
{
    buf_append_string(out, page_script);
    buf_printf(out, "<style>#screen{background:#%06x}\n", PAGE_DARK);
    for (size_t i = 0; i < player->inks.count; i++)
        append_class(out, player->theme, i, player->inks.items[i]);
    buf_append_string(out, "</style>\n</html>\n");
    vec_done(&player->inks);
}
