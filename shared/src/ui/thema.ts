/** Colours and type of the Registratur, for the pane, the tab and the desk. */
import {
  createDarkTheme,
  createLightTheme,
  createTeamsDarkTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Petrol, in the lightness steps of Fluent's own ramps. */
export const petrol: BrandVariants = {
  10: '#041719',
  20: '#022427',
  30: '#002f34',
  40: '#013c42',
  50: '#004950',
  60: '#03575e',
  70: '#02636b',
  80: '#03727b',
  90: '#058c97',
  100: '#02a4b1',
  110: '#4db8c3',
  120: '#6ac2cb',
  130: '#8dcfd6',
  140: '#afdce1',
  150: '#cde7ea',
  160: '#eaf4f6',
};

/** Segoe UI is missing outside Windows; the workbench then serves Open Sans. */
const schrift = { fontFamilyBase: "'Segoe UI', 'Open Sans', sans-serif" };

/** The dark steps are moved up until text in the accent has contrast 4.5 on Fluent's grey. */
const aufgehellt = (thema: Theme): Theme => ({
  ...thema,
  ...schrift,
  colorBrandForeground1: petrol[110],
  colorBrandForeground2: petrol[120],
  colorBrandForegroundLink: petrol[110],
  colorCompoundBrandForeground1: petrol[110],
  colorCompoundBrandStroke: petrol[100],
});

export const hell: Theme = { ...createLightTheme(petrol), ...schrift };
export const dunkel: Theme = /* @__PURE__ */ aufgehellt(/* @__PURE__ */ createDarkTheme(petrol));
// A page that does not use them leaves them out.
export const teamsDunkel: Theme = /* @__PURE__ */ aufgehellt(/* @__PURE__ */ createTeamsDarkTheme(petrol));
export const kontrast: Theme = /* @__PURE__ */ Object.assign({}, teamsHighContrastTheme, schrift);
