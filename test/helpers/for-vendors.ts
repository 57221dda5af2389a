/** The files of what a vendor reads: easier words are asked of them. */
export const FOR_VENDORS =
  /^src\/(?:pages\/vendors|answer\/vendor|components\/result\/(?:Vendor|ChooseMethod|vendor-)|content\/choosers\/|content\/guides\/(?:follow-a-contract|get-help|mwbe-firms|read-a-city-record-notice|start-selling-to-the-city|subcontractors|what-the-city-buys|who-buys-what)\.)/;
