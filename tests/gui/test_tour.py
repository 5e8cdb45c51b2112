"""Tour: at most four bubbles, by keys alone, once; the window works on meanwhile."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QWidget

from obverse.gui.start.tour import Tour, TourStop


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.resize(900, 600)
        self.canvas = QWidget()
        self.setCentralWidget(self.canvas)
        self.field = QLineEdit(self.canvas)
        self.field.setGeometry(600, 20, 200, 30)
        self.button = QPushButton("Export", self.canvas)
        self.button.setGeometry(10, 10, 80, 30)


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()
    return window


@pytest.fixture
def tour(window, settings):
    stops = [
        TourStop(window.canvas, "Canvas", "Here the medal lies."),
        TourStop(window.field, "Inspector", "Here are its measures."),
        TourStop(window.button, "Export", "Here are its files."),
    ]
    tour = Tour(window, stops, settings)
    tour.start()
    return tour


def titles(tour: Tour) -> str:
    return tour.bubble.accessibleName()


def area_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_enter_leads_to_the_end(tour, window, settings, qtbot):
    assert settings["tour/seen"]
    seen = []
    with qtbot.waitSignal(tour.finished):
        for _ in range(3):
            seen.append(titles(tour))
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert seen == ["Canvas", "Inspector", "Export"]
    assert window.focusWidget() is window.field


def test_escape_ends_it(tour, window, qtbot):
    with qtbot.waitSignal(tour.finished):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not tour.bubble.isVisible()
    assert window.focusWidget() is window.field


def test_skip_ends_it(tour, qtbot):
    skip = next(each for each in tour.bubble.findChildren(QPushButton) if "Skip" in each.text())
    with qtbot.waitSignal(tour.finished):
        qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)


def test_window_works_meanwhile(tour, window, qtbot):
    pressed = []
    window.button.clicked.connect(lambda: pressed.append(True))
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    window.field.setFocus()
    qtbot.keyClicks(window.field, "abc")
    assert pressed
    assert window.field.text() == "abc"
    assert tour.bubble.isVisible()


def test_bubble_stands_beside_its_target(tour, window):
    for widget in (window.field, window.button):
        tour.go_on()
        area = area_of(widget, window)
        assert not tour.bubble.geometry().intersects(area)
        assert window.rect().contains(tour.bubble.geometry())
        assert tour.frame.geometry() == area


def test_bubble_upon_what_fills_the_window_is_within_it(tour, window):
    assert area_of(window.canvas, window).contains(tour.bubble.geometry())


def test_bubble_follows(tour, window, qtbot):
    tour.go_on()
    window.field.move(100, 400)
    assert tour.frame.geometry() == area_of(window.field, window)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: window.rect().contains(tour.bubble.geometry()))


def test_hidden_targets_are_passed_over(window, settings):
    window.field.hide()
    stops = [TourStop(window.field, "Hidden", ""), TourStop(window.button, "Shown", "")]
    tour = Tour(window, stops, settings)
    tour.start()
    assert titles(tour) == "Shown"


def test_second_tour_takes_the_place_of_the_first(tour, window, settings, qtbot):
    with qtbot.waitSignal(tour.finished):
        Tour(window, [TourStop(window.button, "Export", "")], settings).start()


def test_five_bubbles_are_too_many(window, settings):
    with pytest.raises(AssertionError):
        Tour(window, [TourStop(window.button, "x", "")] * 5, settings)
