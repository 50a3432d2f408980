"""The good practice: one record in several languages."""

from .index_page import PracticeIndexPage
from .number import RecordNumber
from .practice import Practice
from .rows import (
    BaselineFigure,
    ImplementationStep,
    Objective,
    Obstacle,
    PartnerOrganisation,
    Place,
    PracticeImage,
    SuccessFactor,
)

__all__ = [
    "BaselineFigure",
    "ImplementationStep",
    "Objective",
    "Obstacle",
    "PartnerOrganisation",
    "Place",
    "Practice",
    "PracticeImage",
    "PracticeIndexPage",
    "RecordNumber",
    "SuccessFactor",
]
