using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Semblance.Server.Answers;
using Semblance.Server.Pictures;

namespace Semblance.Server.Description;

/// <summary>What every operation says besides its own words: a name, how pictures are sent, how refusals look.</summary>
internal static class OperationWords
{
    private const string Refused = "A refusal; the member 'code' says which.";

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var description = context.Description;
        operation.OperationId = NameOf(description.HttpMethod, description.RelativePath);
        operation.Tags = new HashSet<OpenApiTagReference>();
        if (description.ActionDescriptor.EndpointMetadata.OfType<PictureFields>().FirstOrDefault() is { } fields)
            operation.RequestBody = PictureBody.Make(fields);
        operation.Parameters = [.. Parameters(operation.Parameters ?? [], description.RelativePath, description.ActionDescriptor.EndpointMetadata.OfType<AskedHeader>())];
        operation.Responses ??= [];
        foreach (var (status, meaning) in new[] { ("401", "No key that holds (key_missing)."), ("403", "The key's role may not do this (not_allowed)."), ("default", Refused) })
            operation.Responses[status] = Refusal(meaning, context.Document);
        return Task.CompletedTask;
    }

    /// <summary>The method and the words of the path: get_galleries_gallery_subjects.</summary>
    private static string NameOf(string? method, string? path) =>
        string.Join('_', (path ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static word => word.Trim('{', '}').Split(':')[0]).Prepend((method ?? string.Empty).ToLowerInvariant()));

    /// <summary>Those of the path in its order, whether a handler takes them or what stands before it; then those of the query and the headers.</summary>
    private static IEnumerable<IOpenApiParameter> Parameters(IList<IOpenApiParameter> told, string? path, IEnumerable<AskedHeader> headers)
    {
        var named = (path ?? string.Empty).Split('/').Where(static word => word.StartsWith('{')).Select(static word => word.Trim('{', '}').Split(':')[0]);
        foreach (var name in named)
            yield return told.FirstOrDefault(one => one.In == ParameterLocation.Path && string.Equals(one.Name, name, StringComparison.Ordinal)) ?? Text(name, ParameterLocation.Path, null);
        foreach (var query in told.OfType<OpenApiParameter>().Where(static one => one.In == ParameterLocation.Query))
        {
            query.Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(query.Name!);
            yield return query;
        }

        foreach (var header in headers)
            yield return Text(header.Name, ParameterLocation.Header, header.Meaning);
    }

    private static OpenApiParameter Text(string name, ParameterLocation place, string? meaning) =>
        new() { Name = name, In = place, Required = place == ParameterLocation.Path, Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiResponse Refusal(string meaning, OpenApiDocument? document) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemSchema.Name, document) } },
    };
}
