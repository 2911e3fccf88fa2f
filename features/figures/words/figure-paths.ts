/** Where the figures of a notice are reported, and with `?unit=` where those of a unit come from. */
export const figuresPath = (campaignId: string): string => `/campaigns/${campaignId}/figures`;
