// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-block-wordings.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "form/vacancy-block-wording.h"
#include "form/vacancy-wording-spelling.h"
#include "posting/vacancy-thread-work.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-announce.h"

/* Shorter than a person looks up from the keyboard. */
#define DELAY_MS 150

struct _VacancyBlockWordings
{
  GtkBox parent_instance;

  VacancyServices *services; /* owned */
  JdLibrary *library;        /* owned */
  VacancyWordingSpelling *spelling; /* owned */
  JdBlockDraft *draft; /* borrowed; NULL when the form is gone, while a thread keeps this */
  guint timer;
  guint edits;  /* counted, to tell whether an answer is late */
  guint looked; /* of which there is an answer */
  gboolean contradict;
  VacancyWordingsTold told; /* waits for one; NULL: nobody does */
  gpointer data;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyBlockWordings, vacancy_block_wordings, GTK_TYPE_BOX)

/* ---- how they stand to each other ---- */

typedef struct
{
  JdLibrary *library;
  JdBlockDraft *draft; /* a copy */
  guint edits;
  GPtrArray *standings; /* of JdDraftStanding; NULL until it was looked */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_library_unref (look->library);
  jd_block_draft_free (look->draft);
  g_clear_pointer (&look->standings, g_ptr_array_unref);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;

  look->standings = jd_draft_standings (look->library, look->draft, jd_program_language ());
}

static JdDraftStanding *
standing_of (const VacancyBlockWordings *self, const Look *look, const JdDraftWording *wording)
{
  guint place;

  return g_ptr_array_find (self->draft->wordings, wording, &place) && place < look->standings->len ? g_ptr_array_index (look->standings, place) : NULL;
}

static gboolean
has_rivals (const GPtrArray *standings)
{
  for (guint i = 0; i < standings->len; i++)
    if (((const JdDraftStanding *) g_ptr_array_index (standings, i))->rival)
      return TRUE;
  return FALSE;
}

static void
tell (VacancyBlockWordings *self)
{
  VacancyWordingsTold told = g_steal_pointer (&self->told);

  if (told)
    told (self->contradict, self->data);
}

/* One that goes on with what it inherits has it looked at anew. */
static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyBlockWordings *self = owner;
  const Look *look = data;

  if (!self->draft || look->edits != self->edits)
    return;
  self->looked = look->edits;
  self->contradict = has_rivals (look->standings);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    {
      const JdDraftStanding *standing = standing_of (self, look, vacancy_block_wording_get (VACANCY_BLOCK_WORDING (row)));

      if (standing)
        vacancy_block_wording_set_standing (VACANCY_BLOCK_WORDING (row), standing);
    }
  if (self->looked == self->edits)
    tell (self);
}

/* By the library as it is, since they may be declared meanwhile. */
static void
check_variables (VacancyBlockWordings *self)
{
  const JdLibrary *library = vacancy_library_store_get_library (self->services->library);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    vacancy_block_wording_check_variables (VACANCY_BLOCK_WORDING (row), library);
}

static gboolean
look_cb (gpointer data)
{
  VacancyBlockWordings *self = data;
  Look *look = g_new (Look, 1);

  self->timer = 0;
  check_variables (self);
  *look = (Look) { jd_library_ref (self->library), jd_block_draft_copy_wordings (self->draft), self->edits, NULL };
  vacancy_thread_work (self, look_thread, looked_cb, look, look_free);
  return G_SOURCE_REMOVE;
}

/* Each in its language, which may be another now. */
static void
spell (VacancyBlockWordings *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    vacancy_block_wording_spell (VACANCY_BLOCK_WORDING (row), vacancy_wording_spelling_get (self->spelling, vacancy_block_wording_get (VACANCY_BLOCK_WORDING (row))->language));
}

static void
changed_cb (VacancyBlockWordings *self)
{
  self->edits++;
  spell (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, look_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- rows ---- */

static void
remove_cb (VacancyBlockWordings *self, VacancyBlockWording *row)
{
  JdDraftWording *wording = vacancy_block_wording_get (row);

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (row));
  g_ptr_array_remove (self->draft->wordings, wording);
  changed_cb (self);
}

static VacancyBlockWording *
add_row (VacancyBlockWordings *self, JdDraftWording *wording)
{
  GtkWidget *row = vacancy_block_wording_new (self->services, self->library, wording);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), row);
  return VACANCY_BLOCK_WORDING (row);
}

void
vacancy_block_wordings_show (VacancyBlockWordings *self, VacancyServices *services, JdLibrary *library, JdBlockDraft *draft)
{
  g_return_if_fail (VACANCY_IS_BLOCK_WORDINGS (self) && services && library && draft && !self->library);
  self->services = g_object_ref (services);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (check_variables), self, G_CONNECT_SWAPPED);
  self->library = jd_library_ref (library);
  self->spelling = vacancy_wording_spelling_new (library);
  self->draft = draft;
  for (guint i = 0; i < draft->wordings->len; i++)
    add_row (self, g_ptr_array_index (draft->wordings, i));
  changed_cb (self);
}

void
vacancy_block_wordings_add (VacancyBlockWordings *self)
{
  const JdDraftWording *first;
  g_autofree char *inherited = NULL;
  VacancyBlockWording *row;

  g_return_if_fail (VACANCY_IS_BLOCK_WORDINGS (self) && self->library);
  first = self->draft->wordings->len > 0 ? g_ptr_array_index (self->draft->wordings, 0) : NULL;
  inherited = g_strdup (first ? first->text : "");
  row = add_row (self, jd_block_draft_add (self->draft, first ? first->language : jd_program_language ()));
  vacancy_block_wording_begin (row, inherited);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  vacancy_block_wording_ask_where (row);
}

void
vacancy_block_wordings_go_to (VacancyBlockWordings *self, guint variant, const char *language)
{
  GtkWidget *found = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_WORDINGS (self));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    {
      const JdDraftWording *wording = vacancy_block_wording_get (VACANCY_BLOCK_WORDING (row));

      if (wording->variant == variant && (!found || g_strcmp0 (wording->language, language) == 0))
        found = row;
    }
  if (found)
    gtk_widget_grab_focus (found);
}

void
vacancy_block_wordings_ask (VacancyBlockWordings *self, VacancyWordingsTold told, gpointer data)
{
  g_return_if_fail (VACANCY_IS_BLOCK_WORDINGS (self) && told);
  self->told = told;
  self->data = data;
  if (self->looked == self->edits)
    tell (self);
}

/* ---- wrong words ---- */

static GtkWidget *
focused_row (VacancyBlockWordings *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus ? gtk_widget_get_ancestor (focus, VACANCY_TYPE_BLOCK_WORDING) : NULL;
}

static int
cursor_of (GtkTextView *view)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start, &end);
  return gtk_text_iter_get_offset (&end);
}

static gboolean
open_wrong (GtkWidget *row, int from)
{
  GtkTextView *view = vacancy_block_wording_get_view (VACANCY_BLOCK_WORDING (row));
  const int offset = vacancy_spell_view_find_wrong (view, from);

  if (offset >= 0)
    vacancy_spell_view_open_menu (view, offset);
  return offset >= 0;
}

/* Behind the cursor, and on from the first behind the last. */
static gboolean
next_wrong_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VacancyBlockWordings *self = VACANCY_BLOCK_WORDINGS (widget);
  GtkWidget *row = focused_row (self);

  if (row && open_wrong (row, cursor_of (vacancy_block_wording_get_view (VACANCY_BLOCK_WORDING (row)))))
    return TRUE;
  for (guint i = 0; i < self->draft->wordings->len; i++)
    {
      row = row ? gtk_widget_get_next_sibling (row) : NULL;
      if (!row)
        row = gtk_widget_get_first_child (widget);
      if (open_wrong (row, 0))
        return TRUE;
    }
  vacancy_announce (widget, _("No spelling mistakes found"));
  return TRUE;
}

/* ---- life ---- */

static void
vacancy_block_wordings_unroot (GtkWidget *widget)
{
  VacancyBlockWordings *self = VACANCY_BLOCK_WORDINGS (widget);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->draft = NULL;
  self->told = NULL;
  GTK_WIDGET_CLASS (vacancy_block_wordings_parent_class)->unroot (widget);
}

static void
vacancy_block_wordings_dispose (GObject *object)
{
  VacancyBlockWordings *self = VACANCY_BLOCK_WORDINGS (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->services);
  g_clear_pointer (&self->spelling, vacancy_wording_spelling_free);
  g_clear_pointer (&self->library, jd_library_unref);
  G_OBJECT_CLASS (vacancy_block_wordings_parent_class)->dispose (object);
}

static void
vacancy_block_wordings_class_init (VacancyBlockWordingsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_block_wordings_dispose;
  GTK_WIDGET_CLASS (class)->unroot = vacancy_block_wordings_unroot;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_F7, 0, next_wrong_cb, NULL);
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_BLOCK_WORDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_block_wordings_init (VacancyBlockWordings *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}
