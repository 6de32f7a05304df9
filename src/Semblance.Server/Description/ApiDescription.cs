using Microsoft.OpenApi;
using Scalar.AspNetCore;
using Semblance.Server.Answers;

namespace Semblance.Server.Description;

/// <summary>The native API's description of itself, for programs (OpenAPI) and as a page for humans. It needs no key: it tells of nobody.</summary>
internal static class ApiDescription
{
    /// <summary>The name of the security scheme.</summary>
    public const string Scheme = "key";

    private const string Document = "v1";
    private const string Address = "/openapi/v1.json";

    /// <summary>The page runs its own package's script and reaches this server alone.</summary>
    private static readonly ContentPolicy PagePolicy = new("default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, static options =>
    {
        options.ShouldInclude = static description => description.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(OperationWords.DescribeAsync);
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        routes.MapScalarApiReference("/docs/api", static page => page.WithTitle("Semblance: the native API").WithOpenApiRoutePattern(Address).DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp()).AllowAnonymous().WithMetadata(PagePolicy);
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Semblance",
            Version = Document,
            Description = "Face recognition whose every score stands for a measured error rate. Refusals are problem details (RFC 9457) with a member 'code' for programs; 'title' says what was wrong, 'detail' what to do.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key, as 'Authorization: Bearer semblance_NAME_SECRET'. Its role, galleries and purposes bound what it may do." },
        };
        SchemaWords.Correct(document);
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ProblemSchema.Name] = ProblemSchema.Make();
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }
}
