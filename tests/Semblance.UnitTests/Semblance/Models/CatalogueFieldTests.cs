using System.Text.Json;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class CatalogueFieldTests
{
    [Fact]
    public void Every_complaint_names_the_file_and_the_place()
    {
        using var document = JsonDocument.Parse("""{ "a": [ { "b": 3 } ] }""");
        var field = new CatalogueField(document.RootElement, "models/catalogue.json", "$").Required("a").Items()[0].Required("b");
        var refusal = Assert.Throws<SemblanceException>(() => field.Text());
        Assert.Equal((ErrorCode.CatalogueInvalid, "In models/catalogue.json, $.a[0].b is not a text."), (refusal.Code, refusal.What));
    }

    [Fact]
    public void Null_counts_as_absent()
    {
        using var document = JsonDocument.Parse("""{ "a": null, "size": "n", "fixed": 7 }""");
        var root = new CatalogueField(document.RootElement, "f", "$");
        Assert.Null(root.Optional("a"));
        Assert.Null(root.Optional("b"));
        Assert.Null(root.Required("size").SizeOrAny());
        Assert.Equal(7, root.Required("fixed").SizeOrAny());
        Assert.Equal(7L, root.Required("fixed").Long());
        Assert.Equal(7.0, root.Required("fixed").Number());
        Assert.Throws<SemblanceException>(() => root.Required("a"));
        Assert.Throws<SemblanceException>(() => root.Required("fixed").Optional("x"));
    }
}
