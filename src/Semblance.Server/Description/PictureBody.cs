using Microsoft.OpenApi;
using Semblance.Server.Pictures;

namespace Semblance.Server.Description;

/// <summary>How pictures are sent: as files of a form, as base64 in JSON, or as the bare file with the fields in the query.</summary>
internal static class PictureBody
{
    private static readonly string[] Bare = ["application/octet-stream", "image/jpeg", "image/png", "image/webp"];

    public static OpenApiRequestBody Make(PictureFields fields)
    {
        var content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["multipart/form-data"] = new() { Schema = Form(fields) },
            ["application/json"] = new() { Schema = Json(fields) },
        };
        foreach (var kind in Bare)
            content[kind] = new OpenApiMediaType { Schema = File("The picture's file; fields come in the query.") };
        return new OpenApiRequestBody { Required = true, Description = "Pictures as files of a form, as base64 in JSON, or one as the body itself; fields beside them in the form, in the JSON or in the query.", Content = content };
    }

    private static OpenApiSchema Form(PictureFields fields) => With(fields, ("picture", List(File("A picture's file; its file name comes back in the answer."))));

    private static OpenApiSchema Json(PictureFields fields) => With(fields, ("picture", Text("One picture as base64 (RFC 4648, section 4).")), ("pictures", List(Text("A picture as base64."))));

    private static OpenApiSchema With(PictureFields fields, params (string Name, OpenApiSchema Schema)[] pictures)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var (name, schema) in pictures)
            properties[name] = schema;
        properties["picture_url"] = Text("Where the operator allows it: the address (https) of a picture that is to be fetched.");
        foreach (var (name, meaning) in fields.Fields)
            properties[name] = Text(meaning);
        return new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties };
    }

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema File(string meaning) => new() { Type = JsonSchemaType.String, Format = "binary", Description = meaning };

    private static OpenApiSchema Text(string meaning) => new() { Type = JsonSchemaType.String, Description = meaning };
}
