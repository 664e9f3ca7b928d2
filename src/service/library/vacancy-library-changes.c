// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-changes.h"

#include "form/jd-block-draft.h"
#include "item/jd-person.h"
#include "library/jd-library-stack.h"
#include "manage/jd-library-edit.h"
#include "manage/jd-library-undo.h"
#include "posting/vacancy-thread-work.h"

struct _VacancyLibraryChanges
{
  GObject parent_instance;

  VacancyLibraryStore *store; /* owned */
  GQueue waiting;             /* of Work */
  gpointer doing;             /* Work that is under way, until the library was read again; NULL: none */
  char *undo_label, *redo_label;
};

enum
{
  PROP_0,
  PROP_LABELS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryChanges, vacancy_library_changes, G_TYPE_OBJECT)

/* One request, and what came of it. */
typedef struct
{
  VacancyLibraryRequest *request; /* NULL: only the labels are looked up */
  VacancyLibraryDone done;
  gpointer data;
  JdLibrary *library; /* as it was when the work began */

  char *label;
  GStrv blocks;
  GError *error;
  char *undo_label, *redo_label;
} Work;

static void
request_free (VacancyLibraryRequest *request)
{
  g_strfreev (request->ids);
  g_strfreev (request->add);
  g_strfreev (request->remove);
  g_free (request->folder);
  g_free (request->why);
  g_free (request->with);
  g_clear_pointer (&request->former, jd_block_unref);
  g_clear_pointer (&request->block, jd_block_unref);
  if (request->free_data)
    request->free_data (request->data);
  g_free (request);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->request, request_free);
  g_clear_pointer (&work->library, jd_library_unref);
  g_free (work->label);
  g_strfreev (work->blocks);
  g_clear_error (&work->error);
  g_free (work->undo_label);
  g_free (work->redo_label);
  g_free (work);
}

/* ---- on a thread ---- */

/* @block as one that nobody has yet. */
static JdLibraryChange *
add_block (const JdLibraryEdit *edit, const VacancyLibraryRequest *request, GError **error)
{
  const char *folder = request->folder ? request->folder : edit->own;
  g_autofree char *id = jd_library_edit_free_id (edit, folder, request->block->title);
  g_autoptr (JdBlock) block = jd_block_with_id (request->block, id);

  return jd_library_edit_add (edit, folder, block, error);
}

static JdLibraryChange *
make_change (const JdLibraryEdit *edit, const VacancyLibraryRequest *request, GError **error)
{
  const char *const *ids = (const char *const *) request->ids;

  switch (request->deed)
    {
    case VACANCY_LIBRARY_ADD:
      return add_block (edit, request, error);
    case VACANCY_LIBRARY_SAVE:
      return jd_library_edit_save (edit, request->former, request->block, error);
    case VACANCY_LIBRARY_DUPLICATE:
      return jd_library_edit_duplicate (edit, ids, error);
    case VACANCY_LIBRARY_RETIRE:
      return jd_library_edit_retire (edit, ids, error);
    case VACANCY_LIBRARY_RESTORE:
      return jd_library_edit_restore (edit, ids, error);
    case VACANCY_LIBRARY_TAG:
      return jd_library_edit_tags (edit, ids, (const char *const *) request->add, (const char *const *) request->remove, error);
    case VACANCY_LIBRARY_MOVE:
      return jd_library_edit_move (edit, ids, request->folder, error);
    case VACANCY_LIBRARY_COPY:
      return jd_library_edit_copy (edit, ids, request->folder, error);
    case VACANCY_LIBRARY_REMOVE:
      return jd_library_edit_remove (edit, ids, request->with, NULL, error);
    case VACANCY_LIBRARY_MAKE_ONE:
      return jd_library_edit_make_one (edit, request->with, ids, error);
    case VACANCY_LIBRARY_ADD_TO_ROLE:
      return jd_library_edit_add_to_role (edit, ids, request->with, NULL, error);
    case VACANCY_LIBRARY_DIFFERENT:
      return jd_library_edit_different (edit, ids, error);
    case VACANCY_LIBRARY_EDIT:
      return request->edit (edit, request->data, error);
    case VACANCY_LIBRARY_UNDO:
    case VACANCY_LIBRARY_REDO:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
carry_out (Work *work)
{
  g_autofree char *own = jd_library_personal_folder (), *by = jd_person_name (own);
  const JdLibraryEdit edit = { .library = work->library, .own = own, .note = { .by = by, .why = work->request->why } };
  g_autoptr (JdLibraryChange) change = make_change (&edit, work->request, &work->error);

  if (!change || jd_library_change_is_empty (change) || !jd_library_change_apply (change, &work->error))
    return;
  work->label = g_strdup (change->label);
  g_ptr_array_add (change->blocks, NULL);
  work->blocks = g_strdupv ((char **) change->blocks->pdata);
}

static void
answer (Work *work)
{
  if (work->request->deed == VACANCY_LIBRARY_UNDO)
    jd_library_undo (&work->label, &work->error);
  else if (work->request->deed == VACANCY_LIBRARY_REDO)
    jd_library_redo (&work->label, &work->error);
  else
    carry_out (work);
}

static void
work_thread (gpointer data)
{
  Work *work = data;

  if (work->request)
    answer (work);
  else
    jd_library_recover (&work->label, &work->error);
  work->undo_label = jd_library_undo_label ();
  work->redo_label = jd_library_redo_label ();
}

/* ---- one after the other ---- */

static void begin_next (VacancyLibraryChanges *self);

static void
take_labels (VacancyLibraryChanges *self, Work *work)
{
  if (g_strcmp0 (self->undo_label, work->undo_label) == 0 && g_strcmp0 (self->redo_label, work->redo_label) == 0)
    return;
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = g_strdup (work->undo_label);
  self->redo_label = g_strdup (work->redo_label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABELS]);
}

/* Whether a person has worked on the blocks it is about. */
static gboolean
writes_blocks (const VacancyLibraryRequest *request)
{
  return request && (request->deed == VACANCY_LIBRARY_ADD || request->deed == VACANCY_LIBRARY_SAVE || request->deed == VACANCY_LIBRARY_DUPLICATE);
}

static void
finish (VacancyLibraryChanges *self)
{
  static const char *const none[] = { NULL };
  Work *work = g_steal_pointer (&self->doing);
  const char *const *blocks = work->blocks ? (const char *const *) work->blocks : none;

  if (work->label && !work->error && writes_blocks (work->request))
    g_signal_emit (self, signals[EDITED], 0, blocks);
  if (work->done)
    work->done (work->label, work->error ? NULL : blocks, work->error, work->data);
  work_free (work);
  begin_next (self);
}

/* What the work was called is kept until the library is read again. */
static void
worked_cb (gpointer owner, gpointer data)
{
  VacancyLibraryChanges *self = owner;
  Work *done = data, *work = self->doing;

  *work = *done;
  *done = (Work){ NULL };
  take_labels (self, work);
  if (work->label)
    vacancy_library_store_reload (self->store);
  else
    finish (self);
}

static void
begin_next (VacancyLibraryChanges *self)
{
  Work *work;

  if (self->doing || g_queue_is_empty (&self->waiting))
    return;
  work = g_queue_pop_head (&self->waiting);
  work->library = jd_library_ref (vacancy_library_store_get_library (self->store));
  self->doing = g_new0 (Work, 1);
  vacancy_thread_work (self, work_thread, worked_cb, work, work_free);
}

static void
library_read_cb (VacancyLibraryChanges *self)
{
  const Work *work = self->doing;

  /* Also when it was read for another reason just then: another reading comes behind that. */
  if (work && work->label)
    finish (self);
}

void
vacancy_library_changes_do (VacancyLibraryChanges *self, VacancyLibraryRequest *request, VacancyLibraryDone done, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  g_return_if_fail (VACANCY_IS_LIBRARY_CHANGES (self) && request);
  *work = (Work){ .request = request, .done = done, .data = data };
  g_queue_push_tail (&self->waiting, work);
  begin_next (self);
}

void
vacancy_library_changes_edit (VacancyLibraryChanges *self, VacancyLibraryEdit edit, gpointer data, GDestroyNotify free_data, VacancyLibraryDone done, gpointer done_data)
{
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);

  g_return_if_fail (edit);
  request->deed = VACANCY_LIBRARY_EDIT;
  request->edit = edit;
  request->data = data;
  request->free_data = free_data;
  vacancy_library_changes_do (self, request, done, done_data);
}

void
vacancy_library_changes_refresh (VacancyLibraryChanges *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_CHANGES (self));
  g_queue_push_tail (&self->waiting, g_new0 (Work, 1));
  begin_next (self);
}

const char *
vacancy_library_changes_undo_label (VacancyLibraryChanges *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_CHANGES (self), NULL);
  return self->undo_label;
}

const char *
vacancy_library_changes_redo_label (VacancyLibraryChanges *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_CHANGES (self), NULL);
  return self->redo_label;
}

/* ---- life ---- */

static void
vacancy_library_changes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LABELS)
    g_value_set_string (value, VACANCY_LIBRARY_CHANGES (object)->undo_label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_library_changes_finalize (GObject *object)
{
  VacancyLibraryChanges *self = VACANCY_LIBRARY_CHANGES (object);

  g_queue_clear_full (&self->waiting, work_free);
  g_clear_pointer (&self->doing, work_free);
  g_clear_object (&self->store);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (vacancy_library_changes_parent_class)->finalize (object);
}

static void
vacancy_library_changes_class_init (VacancyLibraryChangesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_library_changes_get_property;
  object_class->finalize = vacancy_library_changes_finalize;
  properties[PROP_LABELS] = g_param_spec_string ("labels", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[EDITED] = g_signal_new ("edited", VACANCY_TYPE_LIBRARY_CHANGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
vacancy_library_changes_init (VacancyLibraryChanges *self)
{
  g_queue_init (&self->waiting);
}

VacancyLibraryChanges *
vacancy_library_changes_new (VacancyLibraryStore *store)
{
  VacancyLibraryChanges *self = g_object_new (VACANCY_TYPE_LIBRARY_CHANGES, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::library", G_CALLBACK (library_read_cb), self, G_CONNECT_SWAPPED);
  return self;
}
