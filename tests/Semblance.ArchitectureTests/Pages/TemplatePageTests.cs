using Semblance.Embedding;
using Semblance.Models;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/template.md shows the bytes that the code writes.</summary>
public sealed class TemplatePageTests
{
    private static readonly FaceTemplate Example = FaceTemplate.Create(
        FaceEmbedding.Create(ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: true), [0.6f, 0, -0.8f]), quality: 77);

    [Fact]
    public void The_example_is_what_the_code_writes()
    {
        var lines = Example.Bytes.ToArray().Chunk(16).Select(line => string.Join(' ', line.Select(value => value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(string.Join('\n', lines), Page.Block(Page.Read("docs/template.md"), "53 4D 42 54"));
    }

    [Fact]
    public void The_codes_and_the_unit_in_the_text_are_right()
    {
        Assert.Equal([95, 0, -127], Example.Codes.ToArray().Select(code => (int)code));
        Assert.Equal(0.8f / 127, Example.Unit, 1e-7f);
        Assert.Contains("0.8 / 127 = 0.0062992; the codes are 95, 0 and -127", Page.Read("docs/template.md"), StringComparison.Ordinal);
    }
}
