"""
Write results in their formats: text, JSON, CSV, SARIF, FHIR, Markdown, HTML and SVG.

One module for each result and format; `registry` lists the formats of a report.
"""
