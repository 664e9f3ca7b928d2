// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-gauges.h"

#include "check/jd-gauges.h"

static void
write_gauge (JdWriter *writer, const char *member, const JdGauge *gauge)
{
  jd_writer_begin_object (writer, member, NULL);
  jd_writer_int (writer, "count", gauge->count);
  if (gauge->most < G_MAXINT)
    {
      jd_writer_int (writer, "least", gauge->least);
      jd_writer_int (writer, "most", gauge->most);
    }
  jd_writer_end_object (writer);
}

void
cli_write_gauges (JdWriter *writer, const JdDocument *document, const JdStructureData *data)
{
  g_autoptr (JdGauges) gauges = jd_gauges_new (document, data, cli_language ());

  write_gauge (writer, "length", &gauges->length);
  write_gauge (writer, "must", &gauges->must);
}
