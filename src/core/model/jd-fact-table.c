// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-fact-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- what role and level give ---- */

static const char *
given_title (const JdPosting *posting)
{
  return posting->resolved->title;
}

static const char *
given_employment (const JdPosting *posting)
{
  return posting->resolved->employment;
}

static const char *
given_level (const JdPosting *posting)
{
  return posting->resolved->level_name ? posting->resolved->level_name : posting->level;
}

static const char *
given_role_title (const JdPosting *posting)
{
  return posting->resolved->role_name ? posting->resolved->role_name : jd_posting_title (posting);
}

/* ---- the rows ---- */

#define OWN(name) .member = #name, .field = G_STRUCT_OFFSET (JdFacts, name)
#define ANYWHERE (JD_FACT_SETTABLE | JD_FACT_VARIABLE)

const JdFact jd_fact_table[] = {
  { "title", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_REQUIRED, OWN (title),
    .given = given_title,
    .label = N_("Title"),
    .words = { "Job title", "Stellenbezeichnung", "Puesto", "Intitulé du poste", "Functietitel" } },
  { "company", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_OWED | JD_FACT_ASKED | JD_FACT_NAMES, OWN (company),
    .label = N_("Company"), .add = N_("Add company"),
    .words = { "Company", "Unternehmen", "Empresa", "Entreprise", "Werkgever" } },
  { "location", JD_VARIABLE_PLACE, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_OWED | JD_FACT_ASKED | JD_FACT_NAMES, "locations",
    .label = N_("Location"), .add = N_("Add location"), .hint = N_("City and country; several are separated by semicolons"),
    .words = { "Location", "Ort", "Lugar", "Lieu", "Plaats" } },
  { "workplace", JD_VARIABLE_CHOICE, ANYWHERE | JD_FACT_LISTED | JD_FACT_CLOSED, OWN (workplace), jd_workplace_names,
    .label = N_("Workplace"), .add = N_("Add workplace"),
    .words = { "Workplace", "Arbeitsort", "Modalidad", "Mode de travail", "Werkplek" } },
  { "employment", JD_VARIABLE_CHOICE, ANYWHERE | JD_FACT_LISTED | JD_FACT_ASKED, OWN (employment), jd_employment_names,
    .given = given_employment,
    .label = N_("Employment"), .add = N_("Add employment"),
    .words = { "Employment", "Beschäftigung", "Jornada", "Contrat", "Dienstverband" } },
  { "pay", JD_VARIABLE_MONEY, ANYWHERE | JD_FACT_REQUIRED, NULL,
    .label = N_("Pay"), .add = N_("Add pay"), .hint = N_("Such as 78000-96000 EUR/year"), .blank = "Pay range",
    .words = { "Pay", "Vergütung", "Salario", "Rémunération", "Salaris" } },
  { "apply", JD_VARIABLE_CONTACT, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_ASKED | JD_FACT_LABELLED, OWN (apply),
    .label = N_("How to apply"), .add = N_("Add how to apply"), .hint = N_("E-mail, link or telephone number"), .blank = "How to apply",
    .words = { "Apply", "Bewerbung", "Solicitud", "Candidature", "Solliciteren" } },
  { "apply_by", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_OPENING, OWN (apply_by),
    .label = N_("Apply by"), .add = N_("Add closing date"),
    .words = { "Apply by", "Bewerbung bis", "Solicitudes hasta", "Candidature avant le", "Solliciteren tot" } },
  { "start", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_OPENING, OWN (start),
    .label = N_("Start"), .add = N_("Add start"),
    .words = { "Start", "Beginn", "Incorporación", "Début", "Begin" } },
  { "posted", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_OPENING, OWN (posted),
    .label = N_("Posted"),
    .words = { "Posted", "Veröffentlicht am", "Publicado", "Publié le", "Geplaatst op" } },
  { "reference", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_NAMES | JD_FACT_OPENING, OWN (reference),
    .label = N_("Reference"), .add = N_("Add reference"),
    .words = { "Reference", "Kennziffer", "Referencia", "Référence", "Referentie" } },
  { "level", JD_VARIABLE_TEXT, JD_FACT_VARIABLE, NULL,
    .given = given_level,
    .label = N_("Level"),
    .words = { "Level", "Stufe", "Nivel", "Niveau", "Niveau" } },
  { "role_title", JD_VARIABLE_TEXT, JD_FACT_VARIABLE | JD_FACT_REQUIRED, NULL,
    .given = given_role_title,
    .label = N_("Role"),
    .words = { "Role", "Tätigkeit", "Función", "Fonction", "Functie" } },
  { NULL },
};

/* ---- reading them ---- */

const JdFact *
jd_fact_find (const char *name)
{
  g_return_val_if_fail (name, NULL);

  JD_FOREACH_FACT (fact)
    if (strcmp (fact->name, name) == 0)
      return fact;
  return NULL;
}

gboolean
jd_fact_is_text (const JdFact *fact)
{
  g_return_val_if_fail (fact, FALSE);

  return fact->member && fact->type != JD_VARIABLE_PLACE;
}

const char *
jd_fact_own (const JdFacts *facts, const JdFact *fact)
{
  g_return_val_if_fail (facts && fact, NULL);

  return jd_fact_is_text (fact) ? G_STRUCT_MEMBER (char *, facts, fact->field) : NULL;
}

void
jd_fact_set (JdFacts *facts, const JdFact *fact, char *value)
{
  g_return_if_fail (facts && fact && jd_fact_is_text (fact));

  g_free (G_STRUCT_MEMBER (char *, facts, fact->field));
  G_STRUCT_MEMBER (char *, facts, fact->field) = value;
}

const char *
jd_fact_given (const JdPosting *posting, const JdFact *fact)
{
  g_return_val_if_fail (posting && fact, NULL);

  return fact->given ? fact->given (posting) : NULL;
}

const char *
jd_fact_value (const JdPosting *posting, const JdFact *fact)
{
  g_return_val_if_fail (posting && fact, NULL);

  const char *own = jd_fact_own (posting->facts, fact);
  return own ? own : jd_fact_given (posting, fact);
}
