// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import.h"

#include <glib/gi18n.h>

#include "base/jd-file.h"
#include "import/vacancy-import-state.h"
#include "library/jd-library-stack.h"
#include "posting/vacancy-thread-work.h"

struct _VacancyImport
{
  GObject parent_instance;

  /* owned */
  JdLibrary *library;
  char *path;                  /* NULL: no file */
  GBytes *bytes;               /* NULL: they are in the file */
  const JdImporter *importer;  /* NULL: the one for the file */
  JdLabeller *labeller;        /* these four by the thread while it is busy */
  JdLineMatcher *matcher;
  JdOutline *outline;
  JdImportPlan *plan;
  GError *error;
  GPtrArray *states;           /* of VacancyImportState: what was decided, step by step; empty before it was read */
  guint current;               /* of them */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (VacancyImport, vacancy_import, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- on a thread ---- */

/* One look at the text: the first time it is read, then judged again as @state says. */
typedef struct
{
  VacancyImport *import;     /* which does not touch what the thread has */
  VacancyImportState *state; /* NULL: as it is read */
  JdImportPlan *plan;
  GError *error;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->state, vacancy_import_state_free);
  g_clear_pointer (&look->plan, jd_import_plan_free);
  g_clear_error (&look->error);
  g_free (look);
}

/* New; NULL with @error. */
static GBytes *
load (VacancyImport *self, GError **error)
{
  gsize length = 0;
  char *data;

  if (self->bytes)
    return g_bytes_ref (self->bytes);
  data = jd_file_read (self->path, JD_IMPORT_MAX_FILE, &length, error);
  return data ? g_bytes_new_take (data, length) : NULL;
}

static JdImported *
read_lines (VacancyImport *self, GError **error)
{
  g_autoptr (GBytes) bytes = load (self, error);
  gsize length = 0;
  const char *data = bytes ? g_bytes_get_data (bytes, &length) : NULL;
  const JdImporter *importer = self->importer;

  if (!bytes)
    return NULL;
  if (!importer)
    importer = jd_importer_for_file (self->path, data ? data : "", length);
  if (importer)
    return importer->read (data ? data : "", length, error);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("this is no text, web page or document that can be read"));
  return NULL;
}

static gboolean
read_text (VacancyImport *self, GError **error)
{
  g_auto (GStrv) team = jd_library_team_folders ();
  JdImported *imported = read_lines (self, error);

  if (!imported)
    return FALSE;
  self->labeller = jd_labeller_load ((const char *const *) team, NULL, error);
  if (!self->labeller)
    {
      jd_imported_free (imported);
      return FALSE;
    }
  self->outline = jd_outline_new (self->labeller, imported, NULL);
  self->matcher = jd_line_matcher_new (self->library, self->outline->language);
  return TRUE;
}

static void
look_thread (gpointer data)
{
  Look *look = data;
  VacancyImport *self = look->import;

  if (!self->outline && !read_text (self, &look->error))
    return;
  if (!look->state)
    look->state = vacancy_import_state_new (self->outline->lines->len);
  vacancy_import_state_label (look->state, self->outline);
  const JdPlanRequest request = vacancy_import_state_request (look->state);
  look->plan = jd_import_plan_new (self->outline, self->matcher, &request, &look->error);
}

/* ---- in the main loop ---- */

static VacancyImportState *
state_of (VacancyImport *self)
{
  return self->states->len > 0 ? g_ptr_array_index (self->states, self->current) : NULL;
}

static void
set_busy (VacancyImport *self, gboolean is_busy)
{
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void look (VacancyImport *self);

/* More may have been decided meanwhile: what came of less is not shown then. */
static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyImport *self = owner;
  Look *done = data;

  if (self->states->len == 0 && done->state)
    g_ptr_array_add (self->states, vacancy_import_state_copy (done->state));
  self->is_busy = FALSE;
  if (done->state && !vacancy_import_state_equal (done->state, state_of (self)))
    {
      look (self);
      return;
    }
  g_clear_pointer (&self->plan, jd_import_plan_free);
  g_clear_error (&self->error);
  self->plan = g_steal_pointer (&done->plan);
  self->error = g_steal_pointer (&done->error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look (VacancyImport *self)
{
  const VacancyImportState *state = state_of (self);
  Look *next;

  if (self->is_busy)
    return;
  next = g_new0 (Look, 1);
  next->import = self;
  next->state = state ? vacancy_import_state_copy (state) : NULL;
  set_busy (self, TRUE);
  vacancy_thread_work (self, look_thread, looked_cb, next, look_free);
}

/* A state for what is decided now, behind the current one. NULL: nothing was read yet. */
static VacancyImportState *
begin_step (VacancyImport *self)
{
  const VacancyImportState *state = state_of (self);

  return state ? vacancy_import_state_copy (state) : NULL;
}

/* Takes @next. */
static void
end_step (VacancyImport *self, VacancyImportState *next)
{
  if (vacancy_import_state_equal (next, state_of (self)))
    {
      vacancy_import_state_free (next);
      return;
    }
  g_ptr_array_set_size (self->states, (int) self->current + 1);
  g_ptr_array_add (self->states, next);
  self->current++;
  look (self);
}

void
vacancy_import_set_label (VacancyImport *self, guint line, JdLabel label)
{
  VacancyImportState *next = begin_step (self);

  g_return_if_fail (next && line < next->n_lines && label < JD_N_LABELS);
  next->labels[line] = (int) label;
  end_step (self, next);
}

void
vacancy_import_set_choice (VacancyImport *self, guint line, JdPlanChoice choice)
{
  VacancyImportState *next = begin_step (self);

  g_return_if_fail (next && line < next->n_lines);
  next->choices[line] = choice;
  end_step (self, next);
}

void
vacancy_import_set_role (VacancyImport *self, const char *role)
{
  VacancyImportState *next = begin_step (self);

  g_return_if_fail (next);
  g_free (next->role);
  next->role = g_strdup (role);
  next->no_role = !role;
  end_step (self, next);
}

void
vacancy_import_set_level (VacancyImport *self, const char *level)
{
  VacancyImportState *next = begin_step (self);

  g_return_if_fail (next && level);
  g_free (next->level);
  next->level = g_strdup (level);
  end_step (self, next);
}

void
vacancy_import_set_take_almost (VacancyImport *self, gboolean take)
{
  VacancyImportState *next = begin_step (self);

  g_return_if_fail (next);
  next->take_almost = take;
  end_step (self, next);
}

gboolean
vacancy_import_undo (VacancyImport *self)
{
  if (self->current == 0)
    return FALSE;
  self->current--;
  look (self);
  return TRUE;
}

gboolean
vacancy_import_redo (VacancyImport *self)
{
  if (self->current + 1 >= self->states->len)
    return FALSE;
  self->current++;
  look (self);
  return TRUE;
}

JdPosting *
vacancy_import_make (VacancyImport *self, GError **error)
{
  if (self->plan && !self->is_busy)
    return jd_import_plan_posting (self->plan, error);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _("The text is still being read."));
  return NULL;
}

const char *
vacancy_import_path (VacancyImport *self)
{
  return self->path;
}

JdLibrary *
vacancy_import_library (VacancyImport *self)
{
  return self->library;
}

gboolean
vacancy_import_is_busy (VacancyImport *self)
{
  return self->is_busy;
}

const GError *
vacancy_import_error (VacancyImport *self)
{
  return self->error;
}

const JdImportPlan *
vacancy_import_plan (VacancyImport *self)
{
  return self->plan;
}

gboolean
vacancy_import_takes (const char *path)
{
  return jd_importer_for_name (path) != NULL;
}

/* ---- life ---- */

VacancyImport *
vacancy_import_new_file (JdLibrary *library, const char *path)
{
  VacancyImport *self = g_object_new (VACANCY_TYPE_IMPORT, NULL);

  self->library = jd_library_ref (library);
  self->path = g_strdup (path);
  look (self);
  return self;
}

VacancyImport *
vacancy_import_new_bytes (JdLibrary *library, const JdImporter *importer, GBytes *bytes)
{
  VacancyImport *self = g_object_new (VACANCY_TYPE_IMPORT, NULL);

  self->library = jd_library_ref (library);
  self->importer = importer;
  self->bytes = g_bytes_ref (bytes);
  look (self);
  return self;
}

static void
vacancy_import_finalize (GObject *object)
{
  VacancyImport *self = VACANCY_IMPORT (object);

  g_clear_pointer (&self->plan, jd_import_plan_free);
  g_clear_pointer (&self->outline, jd_outline_free);
  g_clear_pointer (&self->matcher, jd_line_matcher_free);
  g_clear_pointer (&self->labeller, jd_labeller_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->states);
  jd_library_unref (self->library);
  g_free (self->path);
  G_OBJECT_CLASS (vacancy_import_parent_class)->finalize (object);
}

static void
vacancy_import_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, VACANCY_IMPORT (object)->is_busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
vacancy_import_class_init (VacancyImportClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->finalize = vacancy_import_finalize;
  object_class->get_property = vacancy_import_get_property;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_import_init (VacancyImport *self)
{
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) vacancy_import_state_free);
}
