import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Milliseconds between two letters: fast, but the editor sees each one by itself. */
const typingDelay = 25;

/**
 * Lets the tests, which run in the extension host, act on the page: a POST to `/NAME` with a text as its body.
 * `begun` resolves when the tests have said that they run.
 */
export async function openRemoteControl({ page, pictures }) {
  mkdirSync(pictures, { recursive: true });
  let begin;
  let unseen = 0;
  const begun = new Promise(resolve => {
    begin = resolve;
  });
  const actions = {
    begun: () => begin(),
    press: key => page().keyboard.press(key),
    type: text => page().keyboard.type(text, { delay: typingDelay }),
    /** Both take a CSS selector. */
    click: selector => page().click(selector, { timeout: 15_000 }),
    hover: selector => page().hover(selector, { timeout: 15_000 }),
    /** Waits until something that a CSS selector names can be seen, and gives the texts of all that it names. */
    see: async selector => {
      try {
        await page().waitForSelector(selector, { state: 'visible', timeout: 15_000 });
      } catch {
        await page().screenshot({ path: join(pictures, `not-seen-${++unseen}.png`) });
        throw new Error(`nothing to see of ${selector}, but not-seen-${unseen}.png`);
      }
      return page().locator(selector).allInnerTexts();
    },
    screenshot: async name => {
      await page().evaluate(drawn);
      await page().screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
  const server = createServer(async (request, response) => {
    const action = actions[request.url.slice(1)];
    try {
      if (action === undefined) throw new Error(`there is no action ${request.url}`);
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const answer = await action(Buffer.concat(chunks).toString('utf8'));
      response.write(JSON.stringify(answer ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.write(String(error));
    }
    response.end();
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    begun,
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Runs in the page: what has been decided is drawn within two frames. */
function drawn() {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
