using Semblance.Cli.Downloads;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Downloads;

public sealed class PartFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-part-").FullName;

    private string Target => Path.Combine(_folder, "made.onnx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_came_stays_for_the_next_run_with_the_tag_under_which_it_came()
    {
        await Begin("\"v1\"", [1, 2, 3]);
        using var part = PartFile.Open(Target);
        Assert.Equal((3, "\"v1\""), (part.Length, part.Tag));
        await part.AppendAsync(new byte[] { 4 }, TestContext.Current.CancellationToken);
        part.Complete();
        Assert.Equal([1, 2, 3, 4], await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([Target], Directory.GetFiles(_folder), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_fresh_start_drops_bytes_and_tag_and_an_empty_part_leaves_nothing()
    {
        await Begin("\"v1\"", [1, 2, 3]);
        using (var part = PartFile.Open(Target))
        {
            part.Restart(tag: null);
            Assert.Equal((0, null), (part.Length, part.Tag));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task The_digest_is_that_of_all_bytes_and_the_next_byte_still_goes_to_the_end()
    {
        await Begin(null, "ab"u8.ToArray());
        using var part = PartFile.Open(Target);
        await part.AppendAsync("c"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", await part.DigestAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_folder_that_is_missing_is_a_typed_error() =>
        Assert.Equal(ErrorCode.ModelDownloadFailed, Assert.Throws<SemblanceException>(() => PartFile.Open(Path.Combine(_folder, "missing", "made.onnx"))).Code);

    private async Task Begin(string? tag, byte[] bytes)
    {
        using var part = PartFile.Open(Target);
        part.Restart(tag);
        await part.AppendAsync(bytes, TestContext.Current.CancellationToken);
    }
}
