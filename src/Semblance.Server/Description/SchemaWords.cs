using Microsoft.OpenApi;

namespace Semblance.Server.Description;

/// <summary>What the contracts' types can't say by themselves: a member without a value is left out, and a newer server's answers may hold more.</summary>
internal static class SchemaWords
{
    private const string Answer = "Answer";

    public static void Correct(OpenApiDocument document)
    {
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            if (schema is not OpenApiSchema own)
                continue;
            own.Required = own.Required?.Where(member => own.Properties?.TryGetValue(member, out var property) != true || !IsLeftOut(property!)).ToHashSet(StringComparer.Ordinal);
            own.AdditionalPropertiesAllowed |= name.EndsWith(Answer, StringComparison.Ordinal);
        }
    }

    private static bool IsLeftOut(IOpenApiSchema property) =>
        property.Type?.HasFlag(JsonSchemaType.Null) == true || property.OneOf?.Any(static one => one.Type == JsonSchemaType.Null) == true || property.AnyOf?.Any(static one => one.Type == JsonSchemaType.Null) == true;
}
