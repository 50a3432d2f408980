"""The association's own content: its pages, members, topics, contacts and facts."""

from .contact import Contact, ContactText
from .event import EventPage
from .fact import OrganisationFact, OrganisationFactText
from .member import Member, Membership, MemberText
from .news import NewsPage
from .pages import BilingualPage, HomePage, MemberDirectoryPage, StandardPage
from .topic import Topic, TopicText

__all__ = [
    "BilingualPage",
    "Contact",
    "ContactText",
    "EventPage",
    "HomePage",
    "Member",
    "MemberDirectoryPage",
    "MemberText",
    "Membership",
    "NewsPage",
    "OrganisationFact",
    "OrganisationFactText",
    "StandardPage",
    "Topic",
    "TopicText",
]
