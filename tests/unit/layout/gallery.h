/* The pictures every change of the layout must keep good: worlds as text (see
 * heap_text.h) and the most crossings their last picture may have.
 */
#ifndef UNIT_LAYOUT_GALLERY_H
#define UNIT_LAYOUT_GALLERY_H

#include <stdbool.h>

typedef struct {
    const char *name;
    bool boxed; /* scalars are boxes too */
    int most_crossings;
    const char *steps[8];
} GalleryCase;

static const GalleryCase gallery[] = {
    {"alias",
     false,
     0,
     {
         "globals a=#1\n"
         "#1 list 1 2 3",
         "globals a=#1 b=#1\n"
         "#1 list 1 2 3",
         "globals a=#1 b=#1\n"
         "#1 list 1 2 3 4",
         "globals a=#1 b=#1 c=#2\n"
         "#1 list 1 2 3 4\n"
         "#2 list 1 2 3 4",
     }},
    {"nested",
     false,
     1,
     {
         "globals row=#1 m=#2 n=#3\n"
         "#1 list 0 0 0\n"
         "#2 list #1 #1 #4\n"
         "#3 list #4 #1\n"
         "#4 list 7 8",
     }},
    {"linked",
     false,
     0,
     {
         "globals head=#1 tail=#2\n"
         "#1 Node val='a' next=#3\n"
         "#2 Node val='e' next=None\n"
         "#3 Node val='b' next=#4\n"
         "#4 Node val='c' next=#5\n"
         "#5 Node val='d' next=#2",
     }},
    {"prepend",
     false,
     2,
     {
         "globals head=#1\n"
         "#1 Node val='a' next=None",
         "globals head=#2\n"
         "#2 Node val='b' next=#1\n"
         "#1 Node val='a' next=None",
         "globals head=#3\n"
         "#3 Node val='c' next=#2\n"
         "#2 Node val='b' next=#1\n"
         "#1 Node val='a' next=None",
         "globals head=#4\n"
         "#4 Node val='d' next=#3\n"
         "#3 Node val='c' next=#2\n"
         "#2 Node val='b' next=#1\n"
         "#1 Node val='a' next=None",
     }},
    {"double",
     false,
     2,
     {
         "globals first=#1 last=#2\n"
         "#1 DNode val=10 prev=None next=#3\n"
         "#2 DNode val=30 prev=#3 next=None\n"
         "#3 DNode val=20 prev=#1 next=#2",
     }},
    {"dict",
     false,
     2,
     {
         "globals groups=#1 last=#2\n"
         "#1 dict 'odd'=#3 'even'=#2 'prime'=#4 'mixed'=#5\n"
         "#2 list 2 4 6\n"
         "#3 list 1 3 5\n"
         "#4 list 2 3 5 7\n"
         "#5 dict 'x'=#2 'y'=#6\n"
         "#6 tuple 1 2",
     }},
    {"cycle",
     false,
     0,
     {
         "globals ada=#1 bob=#2 selfish=#3\n"
         "#1 Person name='Ada' friend=#2\n"
         "#2 Person name='Bob' friend=#1\n"
         "#3 list 1 #3",
         "globals bob=#2 selfish=#3\n"
         "#2 Person name='Bob' friend=#1\n"
         "#3 list 1 #3\n"
         "#1 Person name='Ada' friend=#2",
         "globals\n"
         "#1 Person name='Ada' friend=#2\n"
         "#2 Person name='Bob' friend=#1\n"
         "#3 list 1 #3",
     }},
    {"recursion",
     false,
     3,
     {
         "globals data=#1 memo=#2\n"
         "total() xs=#1 seen=#2\n"
         "#1 list 5 3 8\n"
         "#2 dict",
         "globals data=#1 memo=#2\n"
         "total() xs=#1 seen=#2 rest=#3\n"
         "total() xs=#3 seen=#2\n"
         "#1 list 5 3 8\n"
         "#2 dict\n"
         "#3 list 3 8",
         "globals data=#1 memo=#2\n"
         "total() xs=#1 seen=#2 rest=#3\n"
         "total() xs=#3 seen=#2 rest=#4\n"
         "total() xs=#4 seen=#2 n=8\n"
         "#1 list 5 3 8\n"
         "#2 dict\n"
         "#3 list 3 8\n"
         "#4 list 8",
     }},
    {"tree15",
     false,
     0,
     {
         "globals root=#1\n"
         "#1 Tree key=8 left=#2 right=#3\n"
         "#2 Tree key=4 left=#4 right=#5\n"
         "#3 Tree key=12 left=#6 right=#7\n"
         "#4 Tree key=2 left=#8 right=#9\n"
         "#5 Tree key=6 left=#10 right=#11\n"
         "#6 Tree key=10 left=#12 right=#13\n"
         "#7 Tree key=14 left=#14 right=#15\n"
         "#8 Tree key=1 left=None right=None\n"
         "#9 Tree key=3 left=None right=None\n"
         "#10 Tree key=5 left=None right=None\n"
         "#11 Tree key=7 left=None right=None\n"
         "#12 Tree key=9 left=None right=None\n"
         "#13 Tree key=11 left=None right=None\n"
         "#14 Tree key=13 left=None right=None\n"
         "#15 Tree key=15 left=None right=None",
     }},
    {"graph",
     false,
     3,
     {
         "globals start=#1 goal=#2\n"
         "#1 V name='A' adj=#3\n"
         "#2 V name='E' adj=#4\n"
         "#3 list #5 #6\n"
         "#4 list #1\n"
         "#5 V name='B' adj=#7\n"
         "#6 V name='C' adj=#8\n"
         "#7 list #6 #9\n"
         "#8 list #2\n"
         "#9 V name='D' adj=#10\n"
         "#10 list #2",
     }},
    {"boxed",
     true,
     2,
     {
         "globals x=#1 t=#2 n=257\n"
         "#1 list 257 'hi' 257\n"
         "#2 tuple #1 'hi'",
     }},
    {"objects",
     false,
     4,
     {
         "globals cars=#1 spare=#2\n"
         "sell() car=#3 tags=#4\n"
         "#1 list #5 #3 #6\n"
         "#2 Engine hp=90\n"
         "#3 Car name='Golf' engine=#2 tags=#4\n"
         "#4 list 'red' 'old'\n"
         "#5 Car name='Polo' engine=#2 tags=#7\n"
         "#6 Car name='Up' engine=#8 tags=#7\n"
         "#7 list 'red' 'old'\n"
         "#8 Engine hp=60",
     }},
    {"insert",
     false,
     0,
     {
         "globals head=#1\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#3\n"
         "#3 Node val=9 next=None",
         "globals head=#1\n"
         "insert() cur=#1 v=7\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#3\n"
         "#3 Node val=9 next=None",
         "globals head=#1\n"
         "insert() cur=#2 v=7\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#3\n"
         "#3 Node val=9 next=None",
         "globals head=#1\n"
         "insert() cur=#2 v=7 n=#4\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#3\n"
         "#4 Node val=7 next=#3\n"
         "#3 Node val=9 next=None",
         "globals head=#1\n"
         "insert() cur=#2 v=7 n=#4\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#4\n"
         "#4 Node val=7 next=#3\n"
         "#3 Node val=9 next=None",
         "globals head=#1\n"
         "#1 Node val=1 next=#2\n"
         "#2 Node val=5 next=#4\n"
         "#4 Node val=7 next=#3\n"
         "#3 Node val=9 next=None",
     }},
};

#endif
