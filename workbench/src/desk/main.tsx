import { marke } from '@registratur/shared/ui/marke';
import { createRoot } from 'react-dom/client';
import { ladeSchrift } from '../office-host/schrift.ts';
import { Schreibtisch } from './Schreibtisch.tsx';

ladeSchrift();
document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: marke }));
const wurzel = document.getElementById('wurzel');
if (wurzel) createRoot(wurzel).render(<Schreibtisch />);
