import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Meldungsteile } from './Meldung.tsx';

/** A message as Fluent draws it: a chunk of its own. */
export function Meldeleiste(p: Meldungsteile): JSX.Element {
  return (
    <MessageBar intent={p.ton} layout="multiline">
      <MessageBarBody>
        {p.titel && <MessageBarTitle>{p.titel}</MessageBarTitle>}
        {p.text}
      </MessageBarBody>
      {p.knopf && (
        <MessageBarActions>
          <Button size="small" onClick={p.knopf.druecke}>
            {p.knopf.text}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
