/*
 * json_hook.h
 *		The server's reading of JSON-LD, for an_html_json_hook; behind "glue.h".
 */
#ifndef AN_JSON_HOOK_H
#define AN_JSON_HOOK_H

#include "html/html.h"

extern void an_html_read_json(AnHtmlClaims *claims, const char *script, size_t length);

#endif /* AN_JSON_HOOK_H */
