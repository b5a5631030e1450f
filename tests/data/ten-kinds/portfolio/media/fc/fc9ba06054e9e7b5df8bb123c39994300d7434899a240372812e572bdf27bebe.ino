// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sixteen steps, eight knobs, one voice. Second version, the one that survives a cloud.
//
// The board runs from the solar lid, so the rule is: do as little as possible, and when the light goes, go quiet
// instead of going mad. I measured everything in here, please measure again if you change it.

const int Steps = 16;
const int KnobPin = A0;      // the eight knobs come in through one multiplexer
const int LightPin = A1;     // half of the panel voltage
const int SpeakerPin = 9;
const int SelectPins[] = {2, 3, 4};   // which knob the multiplexer shows
const int ButtonClock = 5;   // buttons and lamps hang on shift registers
const int ButtonData = 6;
const int ButtonLatch = 7;

const int TooDark = 310;     // below 3.1 V at the panel, see the table in the notebook
const int BrightAgain = 340; // a bit higher, or it flickers at sunset

// Bayati on D, in hundredths of a half tone. The 150 is the note that no piano has.
const int Scale[] = {0, 150, 300, 500, 700, 800, 1000, 1200};

unsigned int pressed = 0b1101001001001101;   // what I like to hear first in the morning
bool asleep = false;

int knob(int number)
{
    for (int i = 0; i < 3; ++i)
        digitalWrite(SelectPins[i], (number >> i) & 1);
    delayMicroseconds(40);   // without this every knob sounds like its neighbour
    return analogRead(KnobPin);
}

void readButtons()
{
    digitalWrite(ButtonLatch, LOW);
    delayMicroseconds(5);
    digitalWrite(ButtonLatch, HIGH);
    static unsigned int before = 0;
    unsigned int now = 0;
    for (int i = 0; i < Steps; ++i) {
        now |= (unsigned int)digitalRead(ButtonData) << i;
        digitalWrite(ButtonClock, HIGH);
        digitalWrite(ButtonClock, LOW);
    }
    pressed ^= now & ~before;   // a press turns the step over, holding it does nothing
    before = now;
}

bool enoughLight()
{
    const int light = analogRead(LightPin);
    asleep = asleep ? light < BrightAgain : light < TooDark;
    return !asleep;
}

void playStep(int step)
{
    const int degree = knob(step % 8) / 128;   // eight places on the scale
    const float pitch = 146.83 * pow(2.0, Scale[degree] / 1200.0);
    if (pressed >> step & 1)
        tone(SpeakerPin, (unsigned int)(pitch + 0.5));
    else
        noTone(SpeakerPin);
}

void setup()
{
    for (int pin : SelectPins)
        pinMode(pin, OUTPUT);
    pinMode(ButtonClock, OUTPUT);
    pinMode(ButtonLatch, OUTPUT);
    pinMode(ButtonData, INPUT);
    pinMode(SpeakerPin, OUTPUT);
}

void loop()
{
    static int step = 0;
    readButtons();
    if (enoughLight()) {
        playStep(step);
        step = (step + 1) % Steps;
    } else {
        noTone(SpeakerPin);
    }
    delay(250);
}
