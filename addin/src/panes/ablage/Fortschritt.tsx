import { ProgressBar, Spinner } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';

/** Signs of what takes longer than a second: a chunk of its own, fetched while nothing is awaited yet. */
export const Dreher = (): JSX.Element => <Spinner size="tiny" aria-hidden />;

export const Balken = (): JSX.Element => <ProgressBar aria-label={de['ablage.laeuft']} />;
