/** Shows the document of the interface. Nothing is fetched from elsewhere: no validator, no fonts. */
SwaggerUIBundle({
	url: "/api/openapi.json",
	dom_id: "#interface",
	validatorUrl: null,
	deepLinking: true,
	docExpansion: "list",
	defaultModelsExpandDepth: 0,
	displayRequestDuration: true,
	tryItOutEnabled: true,
	filter: true,
});
