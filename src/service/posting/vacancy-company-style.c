// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-company-style.h"

#include "base/jd-file.h"
#include "posting/vacancy-thread-work.h"

#define LOOK_KEY "page-look"
#define COLOUR_KEY "company-colour"
#define LOGO_KEY "company-logo"

struct _VacancyCompanyStyle
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  GPtrArray *colours; /* of JdColour: all there were, the last one in force */
  GPtrArray *logos;   /* of JdLogo; likewise */

  gboolean has_colour, has_logo;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyCompanyStyle, vacancy_company_style, G_TYPE_OBJECT)

static void
tell (VacancyCompanyStyle *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
last_of (GPtrArray *all)
{
  return all->pdata[all->len - 1];
}

/* ---- look and colour ---- */

JdLook
vacancy_company_style_get_look (VacancyCompanyStyle *self)
{
  g_return_val_if_fail (VACANCY_IS_COMPANY_STYLE (self), JD_LOOK_FRAMED);

  g_autofree char *id = g_settings_get_string (self->settings, LOOK_KEY);
  JdLook look;
  return jd_look_find (id, &look) ? look : JD_LOOK_FRAMED;
}

void
vacancy_company_style_set_look (VacancyCompanyStyle *self, JdLook look)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self));

  g_settings_set_string (self->settings, LOOK_KEY, jd_look_name (look)->id);
}

static void
take_colour (VacancyCompanyStyle *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, COLOUR_KEY);
  JdColour colour;

  self->has_colour = jd_colour_parse (text, &colour);
  if (self->has_colour)
    g_ptr_array_add (self->colours, g_memdup2 (&colour, sizeof colour));
  tell (self);
}

const JdColour *
vacancy_company_style_get_colour (VacancyCompanyStyle *self)
{
  g_return_val_if_fail (VACANCY_IS_COMPANY_STYLE (self), NULL);

  return self->has_colour ? last_of (self->colours) : NULL;
}

void
vacancy_company_style_set_colour (VacancyCompanyStyle *self, const JdColour *colour)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self));

  g_autofree char *text = colour ? jd_colour_to_string (*colour) : g_strdup ("");
  g_settings_set_string (self->settings, COLOUR_KEY, text);
}

/* ---- logo ---- */

typedef struct
{
  VacancyCompanyStyle *style; /* owned */
  char *path;                 /* to be read; NULL: the copy that is there */
  VacancyLogoChosen chosen;
  JdLogo *logo;
  GError *error;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->style);
  g_free (job->path);
  jd_logo_unref (job->logo);
  g_clear_error (&job->error);
  g_free (job);
}

/* New string. */
static char *
copy_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "vacancy", "logo.png", NULL);
}

/* One that was chosen is put down. */
static void
read_thread (gpointer data)
{
  Job *job = data;
  g_autofree char *copy = copy_path (), *folder = g_path_get_dirname (copy);

  job->logo = jd_logo_read (job->path ? job->path : copy, &job->error);
  if (!job->logo || !job->path)
    return;
  gsize length;
  const char *png = g_bytes_get_data (job->logo->png, &length);
  if (!jd_file_make_folder (folder, 0700, &job->error) || !jd_file_write (copy, png, length, JD_WRITE_DEFAULT, &job->error))
    g_clear_pointer (&job->logo, jd_logo_unref);
}

static void
take_logo (VacancyCompanyStyle *self, JdLogo *logo)
{
  self->has_logo = logo != NULL;
  if (logo)
    g_ptr_array_add (self->logos, jd_logo_ref (logo));
  tell (self);
}

static void
read_cb (gpointer owner, gpointer data)
{
  Job *job = data;
  g_autofree char *name = job->path ? g_path_get_basename (job->path) : NULL;
  g_autofree char *shown = name ? g_filename_display_name (name) : NULL;

  if (job->logo)
    take_logo (job->style, job->logo);
  if (job->logo && shown)
    g_settings_set_string (job->style->settings, LOGO_KEY, shown);
  if (job->chosen)
    job->chosen (owner, job->error);
}

void
vacancy_company_style_load (VacancyCompanyStyle *self)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self));

  g_autofree char *name = vacancy_company_style_get_logo_name (self);
  if (*name == '\0')
    return;
  Job *job = g_new0 (Job, 1);
  job->style = g_object_ref (self);
  vacancy_thread_work (NULL, read_thread, read_cb, job, job_free);
}

const JdLogo *
vacancy_company_style_get_logo (VacancyCompanyStyle *self)
{
  g_return_val_if_fail (VACANCY_IS_COMPANY_STYLE (self), NULL);

  return self->has_logo ? last_of (self->logos) : NULL;
}

char *
vacancy_company_style_get_logo_name (VacancyCompanyStyle *self)
{
  g_return_val_if_fail (VACANCY_IS_COMPANY_STYLE (self), NULL);

  return g_settings_get_string (self->settings, LOGO_KEY);
}

void
vacancy_company_style_choose_logo (VacancyCompanyStyle *self, const char *path, gpointer owner, VacancyLogoChosen chosen)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self) && path && chosen);

  Job *job = g_new0 (Job, 1);
  job->style = g_object_ref (self);
  job->path = g_strdup (path);
  job->chosen = chosen;
  vacancy_thread_work (owner, read_thread, read_cb, job, job_free);
}

/* The copy stays where it is until there is another: nothing reads it. */
void
vacancy_company_style_remove_logo (VacancyCompanyStyle *self)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self));

  g_settings_set_string (self->settings, LOGO_KEY, "");
  take_logo (self, NULL);
}

void
vacancy_company_style_apply (VacancyCompanyStyle *self, JdExportOptions *options)
{
  g_return_if_fail (VACANCY_IS_COMPANY_STYLE (self) && options);

  options->look = vacancy_company_style_get_look (self);
  options->colour = vacancy_company_style_get_colour (self);
  options->logo = vacancy_company_style_get_logo (self);
}

/* ---- life ---- */

VacancyCompanyStyle *
vacancy_company_style_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  VacancyCompanyStyle *self = g_object_new (VACANCY_TYPE_COMPANY_STYLE, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" COLOUR_KEY, G_CALLBACK (take_colour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" LOOK_KEY, G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  take_colour (self);
  return self;
}

static void
vacancy_company_style_finalize (GObject *object)
{
  VacancyCompanyStyle *self = VACANCY_COMPANY_STYLE (object);

  g_clear_object (&self->settings);
  g_ptr_array_unref (self->colours);
  g_ptr_array_unref (self->logos);
  G_OBJECT_CLASS (vacancy_company_style_parent_class)->finalize (object);
}

static void
vacancy_company_style_class_init (VacancyCompanyStyleClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_company_style_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_company_style_init (VacancyCompanyStyle *self)
{
  self->colours = g_ptr_array_new_with_free_func (g_free);
  self->logos = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_logo_unref);
}
