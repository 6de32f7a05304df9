using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
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
        operation.Responses ??= [];
        foreach (var (status, meaning) in new[] { ("401", "No key that holds (key_missing)."), ("403", "The key's role may not do this (not_allowed)."), ("default", Refused) })
            operation.Responses[status] = Refusal(meaning, context.Document);
        return Task.CompletedTask;
    }

    /// <summary>The method and the words of the path: get_galleries_gallery_subjects.</summary>
    private static string NameOf(string? method, string? path) =>
        string.Join('_', (path ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static word => word.Trim('{', '}').Split(':')[0]).Prepend((method ?? string.Empty).ToLowerInvariant()));

    private static OpenApiResponse Refusal(string meaning, OpenApiDocument? document) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemSchema.Name, document) } },
    };
}
