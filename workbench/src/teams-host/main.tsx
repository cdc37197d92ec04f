import { createRoot } from 'react-dom/client';
import { ladeSchrift } from '../office-host/schrift.ts';
import { Teamsfenster } from './Teamsfenster.tsx';

ladeSchrift();
const wurzel = document.getElementById('wurzel');
if (wurzel) createRoot(wurzel).render(<Teamsfenster />);
