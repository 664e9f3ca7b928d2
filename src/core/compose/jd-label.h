// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What facts and variables are called. There are two who may speak different languages: the posting, and whoever writes it. What is part of the document, or stands for it there, is in
 * the language of the posting; what asks for a value is in that of the program.
 * Where a posting does not declare a variable, @library (may be NULL, like @posting) does; what nobody declares goes by its name. All are borrowed from whichever that was, or @name. */

/* In the document: "Company", "How to apply", "Years of experience". */
const char *jd_label (const JdLibrary *library, const JdPosting *posting, const char *name, const char *language);
/* Where it is asked for: facts as the program calls them, others as they are declared. */
const char *jd_label_for_reader (const JdLibrary *library, const JdPosting *posting, const char *name, const char *reader);
/* What stands in the document for a value that is missing: "[company]", "[how to apply]", "[Unternehmen]". @language (may be NULL) gets the language its words are in, where it is not the
 * posting's; NULL where it is, or where nobody gave it words. New string. */
char       *jd_label_blank (const JdPosting *posting, const char *name, const char **language);

G_END_DECLS
