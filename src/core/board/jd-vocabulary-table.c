// SPDX-License-Identifier: GPL-3.0-or-later
/* Made by build-aux/make-job-vocabulary of schema.org, release 30.0 of 2026-03-19. */
#include "jd-vocabulary-table.h"

const char jd_vocabulary_release[] = "schema.org, release 30.0 of 2026-03-19";

const JdVocabularyType jd_vocabulary_types[] = {
  { "AdministrativeArea", " Place ",
    "" },
  { "CategoryCode", " DefinedTerm ",
    " codeValue:Text inCodeSet:CategoryCodeSet,URL " },
  { "City", " AdministrativeArea ",
    "" },
  { "ContactPoint", " StructuredValue ",
    " areaServed:AdministrativeArea,GeoShape,Place,Text availableLanguage:Language,Text contactOption:ContactPointOption contactType:Text email:Text faxNumber:Text"
    " hoursAvailable:OpeningHoursSpecification productSupported:Product,Text serviceArea:AdministrativeArea,GeoShape,Place>areaServed telephone:Text " },
  { "Country", " AdministrativeArea ",
    "" },
  { "CreativeWork", " Thing ",
    " about:Thing abstract:Text accessMode:Text accessModeSufficient:ItemList accessibilityAPI:Text accessibilityControl:Text accessibilityFeature:Text"
    " accessibilityHazard:Text accessibilitySummary:Text accountablePerson:Person acquireLicensePage:CreativeWork,URL aggregateRating:AggregateRating"
    " alternativeHeadline:Text archivedAt:URL,WebPage assesses:DefinedTerm,Text associatedMedia:MediaObject audience:Audience audio:AudioObject,Clip,MusicRecording"
    " author:Organization,Person award:Text awards:Text>award character:Person citation:CreativeWork,Text comment:Comment commentCount:Integer conditionsOfAccess:Text"
    " contentLocation:Place contentRating:Rating,Text contentReferenceTime:DateTime contributor:Organization,Person copyrightHolder:Organization,Person"
    " copyrightNotice:Text copyrightYear:Number correction:CorrectionComment,Text,URL countryOfOrigin:Country creativeWorkStatus:DefinedTerm,Text"
    " creator:Organization,Person creditText:Text dateCreated:Date,DateTime dateModified:Date,DateTime datePublished:Date,DateTime"
    " digitalSourceType:IPTCDigitalSourceEnumeration discussionUrl:URL displayLocation:Place editEIDR:Text,URL editor:Person educationalAlignment:AlignmentObject"
    " educationalLevel:DefinedTerm,Text,URL educationalUse:DefinedTerm,Text encoding:MediaObject encodingFormat:Text,URL encodings:MediaObject>encoding"
    " exampleOfWork:CreativeWork expires:Date,DateTime fileFormat:Text,URL>encodingFormat funder:Organization,Person funding:Grant genre:DefinedTerm,Text,URL"
    " hasPart:CreativeWork headline:Text inLanguage:Language,Text interactionStatistic:InteractionCounter interactivityType:Text interpretedAsClaim:Claim"
    " isAccessibleForFree:Boolean isBasedOn:CreativeWork,Product,URL isBasedOnUrl:CreativeWork,Product,URL>isBasedOn isFamilyFriendly:Boolean"
    " isPartOf:CreativeWork,URL keywords:DefinedTerm,Text,URL learningResourceType:DefinedTerm,Text license:CreativeWork,URL locationCreated:Place mainEntity:Thing"
    " maintainer:Organization,Person material:Product,Text,URL materialExtent:QuantitativeValue,Text mentions:Thing offers:Demand,Offer pattern:DefinedTerm,Text"
    " position:Integer,Text producer:Organization,Person provider:Organization,Person publication:PublicationEvent publisher:Organization,Person"
    " publisherImprint:Organization publishingPrinciples:CreativeWork,URL recordedAt:Event releasedEvent:PublicationEvent review:Review reviews:Review>review"
    " schemaVersion:Text,URL sdDatePublished:Date sdLicense:CreativeWork,URL sdPublisher:Organization,Person size:DefinedTerm,QuantitativeValue,SizeSpecification,Text"
    " sourceOrganization:Organization spatial:Place spatialCoverage:Place sponsor:Organization,Person teaches:DefinedTerm,Text temporal:DateTime,Text"
    " temporalCoverage:DateTime,Text,URL text:Text thumbnail:ImageObject thumbnailUrl:URL timeRequired:Duration translationOfWork:CreativeWork"
    " translator:Organization,Person typicalAgeRange:Text usageInfo:CreativeWork,URL version:Number,Text video:Clip,VideoObject wordCount:Integer"
    " workExample:CreativeWork workTranslation:CreativeWork " },
  { "Credential", " CreativeWork ",
    " credentialCategory:DefinedTerm,Text,URL recognizedBy:Organization validFor:Duration validIn:AdministrativeArea " },
  { "DefinedTerm", " Intangible ",
    " about:Thing inDefinedTermSet:DefinedTermSet,URL termCode:Text " },
  { "EducationalOccupationalCredential", " Credential ",
    " competencyRequired:DefinedTerm,Text,URL educationalLevel:DefinedTerm,Text,URL " },
  { "ImageObject", " MediaObject ",
    " caption:MediaObject,Text embeddedTextCaption:Text exifData:PropertyValue,Text representativeOfPage:Boolean " },
  { "Intangible", " Thing ",
    "" },
  { "JobPosting", " Intangible ",
    " applicantLocationRequirements:AdministrativeArea applicationContact:ContactPoint baseSalary:MonetaryAmount,Number,PriceSpecification benefits:Text>jobBenefits"
    " datePosted:Date,DateTime directApply:Boolean educationRequirements:EducationalOccupationalCredential,Text eligibilityToWorkRequirement:Text"
    " employerOverview:Text employmentType:Text employmentUnit:Organization estimatedSalary:MonetaryAmount,MonetaryAmountDistribution,Number"
    " experienceInPlaceOfEducation:Boolean experienceRequirements:OccupationalExperienceRequirements,Text hiringOrganization:Organization,Person"
    " incentiveCompensation:Text incentives:Text>incentiveCompensation industry:DefinedTerm,Text jobBenefits:Text jobDuration:Duration,QuantitativeValue"
    " jobImmediateStart:Boolean jobLocation:Place jobLocationType:Text jobStartDate:Date,Text occupationalCategory:CategoryCode,Text"
    " physicalRequirement:DefinedTerm,Text,URL qualifications:Credential,Text relevantOccupation:Occupation responsibilities:Text salaryCurrency:Text"
    " securityClearanceRequirement:Text,URL sensoryRequirement:DefinedTerm,Text,URL skills:DefinedTerm,Text specialCommitments:Text title:Text"
    " totalJobOpenings:Integer validThrough:Date,DateTime workHours:Text " },
  { "MediaObject", " CreativeWork ",
    " associatedArticle:NewsArticle bitrate:Text contentSize:Text contentUrl:URL duration:Duration,QuantitativeValue embedUrl:URL encodesCreativeWork:CreativeWork"
    " encodingFormat:Text,URL endTime:DateTime,Time height:Distance,QuantitativeValue ineligibleRegion:GeoShape,Place,Text interpretedAsClaim:Claim playerType:Text"
    " productionCompany:Organization regionsAllowed:Place requiresSubscription:Boolean,MediaSubscription sha256:Text startTime:DateTime,Time uploadDate:Date,DateTime"
    " width:Distance,QuantitativeValue " },
  { "MonetaryAmount", " StructuredValue ",
    " currency:Text maxValue:Number minValue:Number validFrom:Date,DateTime validThrough:Date,DateTime value:Boolean,Number,StructuredValue,Text " },
  { "Occupation", " Intangible ",
    " educationRequirements:EducationalOccupationalCredential,Text estimatedSalary:MonetaryAmount,MonetaryAmountDistribution,Number"
    " experienceRequirements:OccupationalExperienceRequirements,Text occupationLocation:AdministrativeArea occupationalCategory:CategoryCode,Text"
    " qualifications:Credential,Text responsibilities:Text skills:DefinedTerm,Text " },
  { "OccupationalExperienceRequirements", " Intangible ",
    " monthsOfExperience:Number " },
  { "Organization", " Thing ",
    " acceptedPaymentMethod:LoanOrCredit,PaymentMethod,Text actionableFeedbackPolicy:CreativeWork,URL address:PostalAddress,Text"
    " agentInteractionStatistic:InteractionCounter aggregateRating:AggregateRating alumni:Person areaServed:AdministrativeArea,GeoShape,Place,Text award:Text"
    " awards:Text>award brand:Brand,Organization companyRegistration:Certification contactPoint:ContactPoint contactPoints:ContactPoint>contactPoint"
    " correctionsPolicy:CreativeWork,URL department:Organization dissolutionDate:Date diversityPolicy:CreativeWork,URL diversityStaffingReport:Article,URL duns:Text"
    " email:Text employee:Person employees:Person>employee ethicsPolicy:CreativeWork,URL event:Event events:Event>event faxNumber:Text founder:Organization,Person"
    " founders:Person>founder foundingDate:Date foundingLocation:Place funder:Organization,Person funding:Grant globalLocationNumber:Text"
    " hasCertification:Certification hasCredential:Credential hasGS1DigitalLink:URL hasMemberProgram:MemberProgram hasMerchantReturnPolicy:MerchantReturnPolicy"
    " hasOfferCatalog:OfferCatalog hasPOS:Place hasProductReturnPolicy:ProductReturnPolicy>hasMerchantReturnPolicy hasShippingService:ShippingService"
    " interactionStatistic:InteractionCounter isicV4:Text iso6523Code:Text keywords:DefinedTerm,Text,URL knowsAbout:Text,Thing,URL knowsLanguage:Language,Text"
    " legalAddress:PostalAddress legalName:Text legalRepresentative:Person leiCode:Text location:Place,PostalAddress,Text,VirtualLocation logo:ImageObject,URL"
    " makesOffer:Offer member:Organization,Person memberOf:MemberProgramTier,Organization,ProgramMembership members:Organization,Person>member naics:Text"
    " nonprofitStatus:NonprofitType numberOfEmployees:QuantitativeValue ownershipFundingInfo:AboutPage,CreativeWork,Text,URL owns:Thing"
    " parentOrganization:Organization publishingPrinciples:CreativeWork,URL review:Review reviews:Review>review seeks:Demand"
    " serviceArea:AdministrativeArea,GeoShape,Place>areaServed skills:DefinedTerm,Text slogan:Text sponsor:Organization,Person subOrganization:Organization taxID:Text"
    " telephone:Text unnamedSourcesPolicy:CreativeWork,URL vatID:Text " },
  { "Place", " Thing ",
    " additionalProperty:PropertyValue address:PostalAddress,Text aggregateRating:AggregateRating amenityFeature:LocationFeatureSpecification branchCode:Text"
    " containedIn:Place>containedInPlace containedInPlace:Place containsPlace:Place event:Event events:Event>event faxNumber:Text geo:GeoCoordinates,GeoShape"
    " geoContains:GeospatialGeometry,Place geoCoveredBy:GeospatialGeometry,Place geoCovers:GeospatialGeometry,Place geoCrosses:GeospatialGeometry,Place"
    " geoDisjoint:GeospatialGeometry,Place geoEquals:GeospatialGeometry,Place geoIntersects:GeospatialGeometry,Place geoOverlaps:GeospatialGeometry,Place"
    " geoTouches:GeospatialGeometry,Place geoWithin:GeospatialGeometry,Place globalLocationNumber:Text hasCertification:Certification hasDriveThroughService:Boolean"
    " hasGS1DigitalLink:URL hasMap:Map,URL isAccessibleForFree:Boolean isicV4:Text keywords:DefinedTerm,Text,URL latitude:Number,Text logo:ImageObject,URL"
    " longitude:Number,Text map:URL>hasMap maps:URL>hasMap maximumAttendeeCapacity:Integer openingHoursSpecification:OpeningHoursSpecification"
    " photo:ImageObject,Photograph photos:ImageObject,Photograph>photo publicAccess:Boolean review:Review reviews:Review>review slogan:Text smokingAllowed:Boolean"
    " specialOpeningHoursSpecification:OpeningHoursSpecification telephone:Text tourBookingPage:URL " },
  { "PostalAddress", " ContactPoint ",
    " addressCountry:Country,Text addressLocality:Text addressRegion:AdministrativeArea,Text extendedAddress:Text postOfficeBoxNumber:Text postalCode:Text"
    " streetAddress:Text " },
  { "PropertyValue", " StructuredValue ",
    " maxValue:Number measurementMethod:DefinedTerm,MeasurementMethodEnum,Text,URL measurementTechnique:DefinedTerm,MeasurementMethodEnum,Text,URL minValue:Number"
    " propertyID:Text,URL unitCode:Text,URL unitText:Text value:Boolean,Number,StructuredValue,Text"
    " valueReference:DefinedTerm,Enumeration,MeasurementTypeEnumeration,PropertyValue,QualitativeValue,QuantitativeValue,StructuredValue,Text " },
  { "QuantitativeValue", " StructuredValue ",
    " additionalProperty:PropertyValue maxValue:Number minValue:Number unitCode:Text,URL unitText:Text value:Boolean,Number,StructuredValue,Text"
    " valueReference:DefinedTerm,Enumeration,MeasurementTypeEnumeration,PropertyValue,QualitativeValue,QuantitativeValue,StructuredValue,Text " },
  { "State", " AdministrativeArea ",
    "" },
  { "StructuredValue", " Intangible ",
    "" },
  { "Thing", "  ",
    " additionalType:Text,URL alternateName:Text description:Text,TextObject disambiguatingDescription:Text identifier:PropertyValue,Text,URL image:ImageObject,URL"
    " mainEntityOfPage:CreativeWork,URL name:Text owner:Organization,Person potentialAction:Action sameAs:URL subjectOf:CreativeWork,Event url:URL " },
  { NULL },
};

/* "Text" and what is text, too; and so on. */
const JdVocabularyType jd_vocabulary_data[] = {
  { "Boolean", "  ", "" },
  { "Date", "  ", "" },
  { "DateTime", "  ", "" },
  { "Integer", " Number ", "" },
  { "Number", "  ", "" },
  { "Text", "  ", "" },
  { "Time", "  ", "" },
  { "URL", " Text ", "" },
  { NULL },
};

/* What stands for one of a few things that have names. */
const JdVocabularyType jd_vocabulary_enumerations[] = {
  { "Boolean", "",
    " False True " },
  { "ContactPointOption", "",
    " HearingImpairedSupported TollFree " },
  { "IPTCDigitalSourceEnumeration", "",
    " AlgorithmicMediaDigitalSource AlgorithmicallyEnhancedDigitalSource CompositeCaptureDigitalSource CompositeDigitalSource CompositeSyntheticDigitalSource"
    " CompositeWithTrainedAlgorithmicMediaDigitalSource DataDrivenMediaDigitalSource DigitalArtDigitalSource DigitalCaptureDigitalSource MinorHumanEditsDigitalSource"
    " MultiFrameComputationalCaptureDigitalSource NegativeFilmDigitalSource PositiveFilmDigitalSource PrintDigitalSource ScreenCaptureDigitalSource"
    " TrainedAlgorithmicMediaDigitalSource VirtualRecordingDigitalSource " },
  { "MeasurementMethodEnum", "",
    " ExampleMeasurementMethodEnum " },
  { NULL },
};
