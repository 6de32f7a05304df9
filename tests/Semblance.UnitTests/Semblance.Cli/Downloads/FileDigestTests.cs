using Semblance.Cli.Downloads;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Downloads;

public sealed class FileDigestTests : IDisposable
{
    /// <summary>SHA-256 of "abc", from the standard (FIPS 180-4).</summary>
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-digest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Abc, 3L, true)]
    [InlineData(Abc, null, true)]
    [InlineData(Abc, 4L, false)]
    [InlineData("aa7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3L, false)]
    public async Task A_file_is_the_model_when_length_and_digest_are(string digest, long? bytes, bool isModel)
    {
        var path = Path.Combine(_folder, "made.onnx");
        Assert.False(await FileDigest.IsAsync(path, MadeAvailableModel.Of(digest, bytes), TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(path, "abc", TestContext.Current.CancellationToken);
        Assert.Equal(isModel, await FileDigest.IsAsync(path, MadeAvailableModel.Of(digest, bytes), TestContext.Current.CancellationToken));
        Assert.Equal(Abc, await FileDigest.OfAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void One_pull_at_a_time_has_a_folder()
    {
        var place = Path.Combine(_folder, "new");
        using (FolderLock.Take(place))
            Assert.Contains("Another pull is writing", Assert.Throws<SemblanceException>(() => FolderLock.Take(place)).What, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(place));
        using (FolderLock.Take(place))
            Assert.Single(Directory.GetFiles(place));
    }

    [Fact]
    public void A_folder_that_is_a_file_can_not_be_taken()
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, "somebody's");
        Assert.Contains("can't be written", Assert.Throws<SemblanceException>(() => FolderLock.Take(path)).What, StringComparison.Ordinal);
    }
}
