/** How trend lines look: dashes and markers tell them apart, shades only help. */
import { css } from 'lit';

/** Beyond this the eye loses the line from point to point. */
export const WIDEST_IN_EM = 72;
/** Two issues: a flatter slope is hard to tell from another. */
export const WIDEST_SLOPE_IN_EM = 42;

/** The sheet of `<bl-trend-lines>`. */
export const trendStyles = css`
  :host {
    --widest: ${WIDEST_IN_EM}em;
  }
  :host([slope]) {
    --widest: ${WIDEST_SLOPE_IN_EM}em;
  }
  .line {
    fill: none;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .marker {
    fill: currentColor;
    stroke-width: 1.5;
  }
  .line,
  .marker {
    stroke: currentColor;
  }
  .marker.hollow {
    fill: var(--paper);
  }
  .tone-0 {
    color: var(--ink);
  }
  .tone-1 {
    color: var(--shade-4);
  }
  .tone-2 {
    color: var(--shade-3);
  }
  .current .line {
    stroke-width: 3;
  }
  .current .label {
    font-weight: 600;
  }
  .selected {
    color: var(--more);
  }
  .leader {
    stroke: var(--ink-2);
    stroke-width: 0.75;
  }
  .issue-line {
    stroke: var(--hairline);
    shape-rendering: crispEdges;
  }
  @media (forced-colors: active) {
    .tone-0,
    .tone-1,
    .tone-2 {
      color: CanvasText;
    }
    .selected {
      color: Highlight;
    }
    .marker.hollow {
      fill: Canvas;
    }
    .leader,
    .issue-line {
      stroke: CanvasText;
    }
    /* Fainter than the lines, which have the same colour here. */
    .rule,
    .issue-line {
      stroke-opacity: 0.4;
    }
  }
`;
