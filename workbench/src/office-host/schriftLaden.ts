import { ladeSchrift } from './schrift.ts';

ladeSchrift();
