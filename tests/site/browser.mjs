// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows pages in a real browser with their policy in force, and says what the browser says of them.
// browser.mjs JOB.json, run in a folder where puppeteer-core is installed. The job: {browser: "chrome" | "firefox",
// program, scheme: "light" | "dark", script: bool, visits: [{file, width, touch, picture, print, tree}]}. One line of JSON
// for each visit: what was found, and where asked for the tree of elements; pictures and prints go to the files named.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = createRequire(join(process.cwd(), 'x.js'));
const { default: puppeteer } = await import(pathToFileURL(packages.resolve('puppeteer-core')).href);
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const chrome = job.browser === 'chrome';
const LONGEST = 20_000; // ms that a picture or sound may take on a busy machine
const PATIENCE = 180_000; // ms for a page or a print of it

const browser = await puppeteer.launch({
    browser: job.browser,
    executablePath: job.program,
    headless: true,
    protocolTimeout: 2 * PATIENCE,
    args: chrome ? ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
                    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'] : [],
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': job.scheme === 'dark' ? 0 : 1,
                         'ui.useOverlayScrollbars': 1 },
});

// Runs inside the page: every picture decoded, every sound, film and their captions readable, nothing wider than the window,
// cut off or at the wrong side.
async function look(longest) {
    const found = [];
    const name = element => element.tagName.toLowerCase() + (element.className && typeof element.className === 'string'
        ? '.' + element.className.trim().replace(/\s+/g, '.') : '');
    const soon = promise => Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error('too slow')), longest))]);
    for (const image of document.images) {
        image.loading = 'eager';
        try {
            await soon(image.decode());
        } catch (error) {
            found.push(`picture ${image.getAttribute('src')} is not decoded: ${error.message}`);
            continue;
        }
        if (image.naturalWidth === 0) found.push(`picture ${image.getAttribute('src')} has no width`);
    }
    for (const player of document.querySelectorAll('audio, video')) {
        await soon(new Promise((yes, no) => {
            const failed = () => no(new Error(player.error?.message || 'no source can be played'));
            player.addEventListener('loadedmetadata', yes);
            player.addEventListener('error', failed);
            for (const source of player.querySelectorAll('source')) source.addEventListener('error', failed);
            player.preload = 'metadata';
            player.load();
        })).catch(error => found.push(`${name(player)} cannot be played: ${error.message}`));
    }
    for (const captions of document.querySelectorAll('track')) {
        await soon(new Promise((yes, no) => {
            captions.addEventListener('load', yes);
            captions.addEventListener('error', () => no(new Error('the browser refuses them')));
            if (captions.readyState === HTMLTrackElement.LOADED) yes();
            captions.track.mode = 'hidden';
        })).catch(error => found.push(`captions ${captions.label} cannot be read: ${error.message}`));
    }
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) {
        const edge = document.documentElement.clientWidth;
        const culprits = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > edge + 1
            || e.getBoundingClientRect().left < -1).slice(0, 3).map(name);
        found.push(`scrolls sideways by ${wide} px: ${culprits.join(' ')}`);
    }
    for (const element of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const seen = element.clientWidth > 1 && element.clientHeight > 1; // not what is only for screen readers
        const over = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'auto'
            || element.scrollHeight > element.clientHeight + 1 && style.overflowY !== 'auto';
        const text = element.innerText?.trim();
        if (hides && seen && over && text) found.push(`text is cut off in ${name(element)}: ${text.slice(0, 40)}`);
    }
    // What is read line by line begins at the side of its own direction, also in a page of the other one.
    for (const text of document.querySelectorAll('.prose, .prose p, .hero .voice, .text > .voice, .file-card .caption')) {
        const style = getComputedStyle(text);
        if (style.textAlign === (style.direction === 'rtl' ? 'left' : 'right')) {
            found.push(`text at the wrong side in ${name(text)}: ${text.innerText.trim().slice(0, 40)}`);
        }
    }
    return found;
}

function tree() {
    const attributes = element => Object.fromEntries([...element.attributes].map(one => [one.name, one.value]));
    return [...document.querySelectorAll('*')].map(element => [element.tagName.toLowerCase(), attributes(element)]);
}

async function visit(one) {
    const found = [];
    const page = await browser.newPage();
    await page.setViewport({ width: one.width, height: 900, ...(one.touch && chrome ? { isMobile: true, hasTouch: true } : {}) });
    if (chrome) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: job.scheme },
                                         { name: 'prefers-reduced-motion', value: 'reduce' }]);
        await page.setJavaScriptEnabled(job.script !== false);
    }
    await page.evaluateOnNewDocument(() => {
        globalThis.blocked = [];
        document.addEventListener('securitypolicyviolation', e => globalThis.blocked.push(`${e.violatedDirective} ${e.blockedURI}`));
    });
    page.on('console', message => {
        if (/^(error|warn)/.test(message.type())) found.push(`console: ${message.text().slice(0, 200)}`);
    });
    page.on('pageerror', error => found.push(`error: ${error.message.slice(0, 200)}`));
    page.on('dialog', async dialog => { found.push(`a ${dialog.type()} box opens`); await dialog.dismiss(); });
    page.on('request', request => {
        if (!/^(file|data|about|blob):/.test(request.url())) found.push(`asks for ${request.url().slice(0, 100)}`);
    });
    await page.goto(pathToFileURL(one.file).href, { waitUntil: 'load', timeout: PATIENCE });
    const answer = { file: one.file, width: one.width };
    if (one.tree) answer.tree = await page.evaluate(tree);
    if (job.script !== false) {
        found.push(...await page.evaluate(look, LONGEST));
        found.push(...(await page.evaluate(() => globalThis.blocked)).map(what => `the policy blocked ${what}`));
        answer.loads = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => name && !name.startsWith('file:'))); // what a page carries has no name
        found.push(...answer.loads.map(what => `loads ${what.slice(0, 100)}`));
        answer.links = await page.evaluate(() => [...document.links].map(link => link.href));
        answer.pictures = await page.evaluate(() => document.images.length);
        const scheme = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
        if (scheme !== job.scheme) found.push(`the browser shows ${scheme}, not ${job.scheme}`);
    }
    if (one.picture) await page.screenshot({ path: one.picture, fullPage: one.whole !== false });
    if (one.print) {
        await page.pdf({ path: one.print, preferCSSPageSize: true, printBackground: true, format: one.paper, timeout: PATIENCE });
    }
    await page.close();
    return { ...answer, found: [...new Set(found)] };
}

try {
    for (const one of job.visits) console.log(JSON.stringify(await visit(one)));
} finally {
    await browser.close();
}
