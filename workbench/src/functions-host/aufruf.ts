import type { Aufrufkontext, Funktion, Melde, Programmiermodell } from './core.ts';

/** One invocation through the genuine package. Rejects when the handler or its answer fails. */
export async function rufe(
  modell: Programmiermodell,
  funktion: Funktion,
  request: Aufrufkontext['request'],
  melde: Melde,
): Promise<void> {
  const kern: Aufrufkontext = {
    invocationId: request.invocationId,
    metadata: funktion.beschreibung,
    request,
    log: (stufe, _art, text) => melde(stufe, text),
    state: 'invocation',
  };
  const aufruf = modell.getInvocationModel(kern);
  const { context, inputs } = await aufruf.getArguments();
  const ergebnis = await aufruf.invokeFunction(context, inputs, funktion.aufruf);
  kern.state = undefined;
  await aufruf.getResponse(context, ergebnis);
}
