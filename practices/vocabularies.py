"""The fixed vocabularies of the record: stable English codes, labels in the message catalogues.

A new language needs a catalogue, not a migration. Codes are retired, never deleted or renamed.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What sort of measure it is."""

    SERVICE = "service", _("Service or offer")
    PROJECT = "project", _("Time-limited project")
    PROGRAMME = "programme", _("Programme with manual")
    STRUCTURE = "structure", _("Body, network or unit")
    BUILT = "built", _("Built or technical measure")
    CAMPAIGN = "campaign", _("Campaign")
    REGULATION = "regulation", _("Rule or agreement")
    METHOD = "method", _("Method or tool")


class Status(models.TextChoices):
    """Where the measure stands."""

    PLANNED = "planned", _("Planned")
    PILOT = "pilot", _("Pilot")
    ONGOING = "ongoing", _("Ongoing")
    MAINSTREAMED = "mainstreamed", _("Made permanent")
    COMPLETED = "completed", _("Completed")
    DISCONTINUED = "discontinued", _("Discontinued")


class Scale(models.TextChoices):
    """How far it reaches."""

    SITE = "site", _("Single site")
    NEIGHBOURHOOD = "neighbourhood", _("Neighbourhood")
    DISTRICT = "district", _("District")
    MUNICIPALITY = "municipality", _("Whole municipality")
    INTER_MUNICIPAL = "inter-municipal", _("Several municipalities")
    COUNTY_REGION = "county-region", _("County or region")
    STATE = "state", _("Federal state")
    NATIONAL = "national", _("National")
    INTERNATIONAL = "international", _("International")


class TargetGroup(models.TextChoices):
    """For whom it is."""

    ALL_RESIDENTS = "all-residents", _("All residents")
    CHILDREN = "children", _("Children (under 14)")
    ADOLESCENTS = "adolescents", _("Adolescents (14–17)")
    YOUNG_ADULTS = "young-adults", _("Young adults (18–26)")
    PARENTS_FAMILIES = "parents-families", _("Parents and families")
    OLDER_PEOPLE = "older-people", _("Older people")
    WOMEN_GIRLS = "women-girls", _("Women and girls")
    LGBTIQ = "lgbtiq", _("LGBTIQ* people")
    PEOPLE_WITH_DISABILITIES = "people-with-disabilities", _("People with disabilities")
    NEWCOMERS = "newcomers", _("Newcomers and refugees")
    HOMELESS = "homeless", _("People experiencing homelessness")
    DRUG_USERS = "drug-users", _("People who use drugs")
    POTENTIAL_VICTIMS = "potential-victims", _("People at higher risk of victimisation")
    VICTIMS = "victims", _("Victims and relatives")
    AT_RISK_OFFENDING = "at-risk-offending", _("People at risk of offending")
    OFFENDERS = "offenders", _("People who have offended")
    VISITORS_NIGHTLIFE = "visitors-nightlife", _("Visitors and night-life guests")
    FANS = "fans", _("Football fans")
    BUSINESSES = "businesses", _("Businesses and hospitality")
    RESIDENTS_NEIGHBOURS = "residents-neighbours", _("Local residents and neighbours")
    MUNICIPAL_STAFF = "municipal-staff", _("Municipal staff and elected officials")
    PROFESSIONALS = "professionals", _("Professionals (school, social work, police)")


class PreventionLevel(models.TextChoices):
    """Whom it selects by risk; after Gordon (1983)."""

    UNIVERSAL = "universal", _("Universal")
    SELECTIVE = "selective", _("Selective")
    INDICATED = "indicated", _("Indicated")


class Focus(models.TextChoices):
    """Whom or what it works on."""

    OFFENDER = "offender", _("Offender-oriented")
    VICTIM = "victim", _("Victim-oriented")
    PLACE = "place", _("Place- or situation-oriented")


class Approach(models.TextChoices):
    """How it works."""

    SITUATIONAL = "situational", _("Situational: fewer opportunities")
    ENVIRONMENTAL_DESIGN = "environmental-design", _("Environmental design")
    SOCIAL = "social", _("Social: improve conditions")
    DEVELOPMENTAL = "developmental", _("Developmental: early support")
    COMMUNITY = "community", _("Community-based")
    AWARENESS = "awareness", _("Information and awareness")
    SUPPORT_PROTECTION = "support-protection", _("Support and protection of victims")
    MEDIATION_RESTORATIVE = "mediation-restorative", _("Mediation and restorative approaches")
    ENFORCEMENT = "enforcement", _("Presence and enforcement")
    HARM_REDUCTION = "harm-reduction", _("Harm reduction")
    GOVERNANCE = "governance", _("Coordination and governance")


class Setting(models.TextChoices):
    """Where it takes place."""

    STREET_SQUARE = "street-square", _("Street or square")
    PARK_GREEN = "park-green", _("Park or green space")
    TRANSPORT = "transport", _("Station and public transport")
    NIGHTLIFE_AREA = "nightlife-area", _("Night-life area")
    NEIGHBOURHOOD = "neighbourhood", _("Residential neighbourhood")
    # With a context: the admin has a "Home" of its own.
    HOME = "home", pgettext_lazy("setting", "Home")
    SCHOOL = "school", _("School")
    CHILDCARE = "childcare", _("Childcare")
    YOUTH_FACILITY = "youth-facility", _("Youth facility")
    SPORTS_VENUE = "sports-venue", _("Sports venue")
    RETAIL_HOSPITALITY = "retail-hospitality", _("Shops and hospitality")
    ADMINISTRATION = "administration", _("Town hall and offices")
    EVENT_SITE = "event-site", _("Event site")
    ACCOMMODATION = "accommodation", _("Shared accommodation")
    PRISON_PROBATION = "prison-probation", _("Prison and probation")
    ONLINE = "online", _("Online")
    CITY_WIDE = "city-wide", _("Whole municipality")


class OrganisationType(models.TextChoices):
    """What sort of organisation leads or helps."""

    MUNICIPALITY = "municipality", _("Municipal department")
    POLICE = "police", _("Police")
    JUSTICE = "justice", _("Justice")
    SCHOOL_CHILDCARE = "school-childcare", _("School or childcare")
    YOUTH_WELFARE = "youth-welfare", _("Youth welfare")
    SOCIAL_SERVICE = "social-service", _("Social service or counselling")
    HEALTH = "health", _("Health service")
    HOUSING = "housing", _("Housing company")
    TRANSPORT = "transport", _("Transport company")
    BUSINESS = "business", _("Business, hospitality")
    SPORTS_CLUB = "sports-club", _("Sports club or federation")
    CIVIL_SOCIETY = "civil-society", _("Association or initiative")
    RESIDENTS = "residents", _("Residents")
    RESEARCH = "research", _("Research")
    STATE_AUTHORITY = "state-authority", _("State or federal authority")
    NETWORK = "network", _("Network (e.g. EFUS)")


class SdgTarget(models.TextChoices):
    """Targets of the Sustainable Development Goals (United Nations, 2015)."""

    SDG_3_5 = "3.5", _("Substance abuse")
    SDG_3_6 = "3.6", _("Road deaths")
    SDG_5_2 = "5.2", _("Violence against women and girls")
    SDG_10_2 = "10.2", _("Inclusion")
    SDG_11_2 = "11.2", _("Safe transport")
    SDG_11_3 = "11.3", _("Participatory planning")
    SDG_11_7 = "11.7", _("Safe public spaces")
    SDG_11_B = "11.b", _("Resilience plans")
    SDG_16_1 = "16.1", _("Less violence")
    SDG_16_2 = "16.2", _("Violence against children")
    SDG_16_4 = "16.4", _("Organised crime")
    SDG_16_6 = "16.6", _("Accountable institutions")
    SDG_16_7 = "16.7", _("Participatory decisions")
    SDG_16_A = "16.a", _("Institutions against violence and crime")


class Visibility(models.TextChoices):
    """Who may see the record."""

    PUBLIC = "public", _("Public")
    MEMBERS = "members", _("Members only")
    INTERNAL = "internal", _("Office only")


class WithdrawalReason(models.TextChoices):
    """Why a record was withdrawn."""

    OWNER_REQUEST = "owner-request", _("City or owner asked")
    RIGHTS = "rights", _("Image or text rights")
    PRIVACY = "privacy", _("Personal data")
    FACTUAL_ERROR = "factual-error", _("Factual error")
    SUPERSEDED = "superseded", _("Replaced by another record")
    LEGAL = "legal", _("Legal order")
