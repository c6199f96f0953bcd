"""
Write results in their formats.

They are text, JSON, CSV, SARIF, FHIR, Markdown, HTML and SVG. One module for each result and
format; `registry` lists the formats of a report.
"""
