// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Words of a trade that a recruiter may type into the search while writing for a role, 20 for each. At least 18 of them have to find a block of that role. */
typedef struct
{
  const char *role;
  const char *words; /* with one space between */
} StarterTradeWords;

static const StarterTradeWords starter_trade_words[] = {
  /* Shops, guests, roads, care and front offices. */
  { "line-cook", "allergen baking cleaning delivery fridge gluten grill haccp hygiene knife pastry plate portion prep recipe roster sauce stock temperature waste" },
  { "retail-sales-associate", "alarm briefing cash checkout complaint display exchange footfall inventory label loyalty planogram refund restock returns rota shelf stockroom till window" },
  { "store-manager", "absence audit budget cash complaint footfall hire keys losses margin markdown merchandising opening profit promotion rota safe shrinkage target wages" },
  { "waiter", "allergy bill bottle briefing complaint dessert glasses guests linen menu napkins orders plates reservations specials tables terrace tips tray wine" },
  { "chef", "allergen apprentice brigade butchery commis costing dessert fillet haccp knife menu oven pastry poultry sauce section stock supplier taste waste" },
  { "barista", "backflush beans burrs cold-brew cupping decaf espresso filter foam grinder latte milk oat portafilter roaster rush steam syrups tamping till" },
  { "cleaner", "bins carpet chemicals cloths disinfect dust floors gloves hygiene keys ladder linen mop polish restrooms scrubber soap toilets vacuum windows" },
  { "delivery-driver", "accident adr app brakes charging complaint customers damage depot dispatch load parcel parking pharmacy returns route signature stairs tires van" },
  { "truck-driver", "adr axle brakes cdl coupling customs dispatch dock forklift fuel hazmat highway load night pallet refrigerated straps tachograph tanker trailer" },
  { "care-assistant", "activities dementia dignity dressing driving falls families hoist meals medicine night notes palliative safeguarding shift skin toilet transfer washing weekend" },
  { "nursing-assistant", "bed bell catheter chart delirium falls fluids glucose handover hoist infection mattress meals pain pulse shift skin toilet ward wound" },
  { "medical-assistant", "allergies appointment autoclave billing blood diabetes ecg hygiene injection insurance lab phlebotomy phone prescription records referral sample triage vaccine wound" },
  { "receptionist", "appointments badges calendar calls complaint courier emergency evacuation guests hotel keys lobby mail parcels phone rooms security switchboard travel visitors" },
  { "executive-assistant", "agenda board budget calendar confidential correspondence dinner events expenses flights inbox itinerary meetings minutes presentation research secretary slides travel visa" },

  /* Marketing, design, technology, money, people and production. */
  { "marketing-manager", "ads agency brand budget campaign competitors content conversion email launch leads linkedin newsletter persona press seo social survey webinar website" },
  { "content-editor", "article budget calendar captions cms copyright deadline draft editing fact freelancers grammar headline interview newsletter plain proofread quotes seo style" },
  { "graphic-designer", "accessibility adobe animation brand brochure figma icons illustration indesign layout logo packaging pdf photo poster prepress proof retouch template typography" },
  { "user-experience-designer", "accessibility analytics components contrast figma flows interviews journey labels layout mobile personas prototype research screen survey usability wcag wireframes workshop" },
  { "product-manager", "analytics backlog budget competitors customers data demo experiment features interviews jira launch metrics okr pricing priorities release requirements roadmap scrum" },
  { "data-engineer", "airflow api catalog cloud dbt etl git kafka kubernetes masking metadata pipelines privacy python quality snowflake spark sql streaming warehouse" },
  { "site-reliability-engineer", "alerts ansible automation backup capacity dns docker grafana incident kubernetes linux monitoring on-call outage postmortem prometheus runbook security slo terraform" },
  { "quality-assurance-tester", "accessibility agile api automation bugs cypress devices exploratory istqb jira mobile performance playwright regression release retest selenium sql test-cases usability" },
  { "business-analyst", "acceptance agile bpmn confluence data erp excel glossary interviews jira process requirements scope specification sql stakeholders testing training uat workshop" },
  { "financial-analyst", "accounting budget capex cash dashboard excel forecast gaap ifrs investment margin model month-end npv power-bi pricing reporting sap scenario variance" },
  { "recruiter", "agency applications ats bias candidate contract fairs gdpr interview linkedin offer onboarding phone pool posting referral salary screening sourcing visa" },
  { "production-worker", "assembly batch caliper changeover cleaning cnc crane forklift kaizen lockout machine maintenance noise packing quality safety scrap shift traceability welding" },
  { "automotive-mechanic", "alternator battery brakes calibration clutch diagnosis electric engine gearbox hybrid inspection obd oil recall refrigerant steering suspension tires torque warranty" },

  /* The first fourteen. */
  { "accountant", "assets audit bank budget cash controlling currency depreciation e-invoice erp expenses ifrs inventory invoices leases payroll receivables reconcile tax vat" },
  { "electrician", "apprentices breaker cables chargers code conduit drawings faults fiber grounding heights isolate knx led lightning meter motors panel plc solar" },
  { "hr-generalist", "absence benefits complaints contract courses gdpr health interviews leave onboarding overtime payroll pension policy posting records survey training visa works-council" },
  { "office-administrator", "badges budget calendar contracts events fleet invoices keys letters mail minutes petty-cash phone printer records rooms suppliers supplies travel website" },
  { "primary-school-teacher", "art behavior conflict disability experiments homework inclusion lessons library math music parents reading reports science swimming tablets team transition trip" },
  { "project-manager", "agile board budget changes contracts handover jira kanban kickoff meetings permits plan quality resources risks scope scrum sprint stakeholders tender" },
  { "registered-nurse", "blood catheter delirium dementia discharge emergency falls handover infection medication monitor narcotics night nutrition pain palliative surgery vaccines ventilator wound" },
  { "sales-representative", "calls churn complaint contract crm demo discount forecast leads linkedin margin negotiate partner pipeline prospect quote renewal tender territory visits" },
  { "software-engineer", "accessibility api cache cloud containers database debugging git graphql incidents java kotlin kubernetes logging mobile python react refactoring security tests" },
  { "support-specialist", "billing bot calm chat escalate feedback hardware hotline itil logs onboarding outage phone refund remote reviews survey ticket warranty webinar" },
  { "warehouse-associate", "barcode battery carrier cold-store conveyor crane customs damage forklift hazmat kitting label load pack pallet pick recycling returns scanner stock" },
  { "data-analyst", "charts csv dashboard databases edi excel files forecasting integrity machine-learning models python quality queries regression reports schedules spreadsheets sql statistics" },
  { "machine-learning-engineer", "accuracy aws chatbot cloud computer-vision deployment drift experiments fairness forecasting hyperparameters keras language pandas pipelines python pytorch shap speech tensorflow" },
};
