using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Semblance.Server.Description;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Description;

/// <summary>How operations describe themselves: <see cref="PictureBody"/> and <see cref="OperationWords"/>.</summary>
public sealed class PictureBodyTests
{
    private static readonly PictureFields Fields = new([("fmr", "The false match rate.")]);

    [Fact]
    public void Pictures_come_in_a_form_in_JSON_or_bare_with_the_fields_beside_them()
    {
        var content = PictureBody.Make(Fields).Content!;
        Assert.All((string[])["multipart/form-data", "application/json"], kind => Assert.Equal("The false match rate.", content[kind].Schema!.Properties!["fmr"].Description));
        Assert.Equal("binary", content["image/jpeg"].Schema!.Format);
    }

    [Fact]
    public async Task An_operation_has_a_name_of_its_own_and_says_how_it_refuses()
    {
        var operation = await DescribedAsync("POST", "v1/galleries/{gallery}/subjects/{subject}/references/{reference:guid}", Fields);
        Assert.Equal("post_galleries_gallery_subjects_subject_references_reference", operation.OperationId);
        Assert.Equal(["401", "403", "default"], operation.Responses!.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.NotNull(operation.RequestBody);
        Assert.Equal(["gallery", "subject", "reference"], operation.Parameters!.Select(static one => one.Name!), StringComparer.Ordinal);
        Assert.Null((await DescribedAsync("GET", "v1/galleries")).RequestBody);
    }

    [Fact]
    public void A_member_that_may_be_left_out_is_not_demanded_and_answers_may_hold_more()
    {
        var own = new OpenApiSchema
        {
            AdditionalPropertiesAllowed = false,
            Required = new HashSet<string>(StringComparer.Ordinal) { "there", "absent" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["there"] = new OpenApiSchema { Type = JsonSchemaType.String }, ["absent"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null } },
        };
        SchemaWords.Correct(new OpenApiDocument { Components = new OpenApiComponents { Schemas = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["SubjectAnswer"] = own } } });
        Assert.Equal(("there", true), (Assert.Single(own.Required!), own.AdditionalPropertiesAllowed));
    }

    private static async Task<OpenApiOperation> DescribedAsync(string method, string path, params object[] metadata)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var operation = new OpenApiOperation();
        var context = new OpenApiOperationTransformerContext
        {
            DocumentName = "v1",
            ApplicationServices = services,
            Description = new Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription { HttpMethod = method, RelativePath = path, ActionDescriptor = new ActionDescriptor { EndpointMetadata = [.. metadata] } },
        };
        await OperationWords.DescribeAsync(operation, context, TestContext.Current.CancellationToken);
        return operation;
    }
}
