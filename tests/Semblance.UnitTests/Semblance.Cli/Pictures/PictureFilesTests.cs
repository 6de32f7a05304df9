using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Cli.Pictures;

public sealed class PictureFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_stands_for_all_pictures_below_it_in_order_and_a_file_for_itself()
    {
        var (b, a, text) = (Write("b.PNG"), Write("a/z.jpeg"), Write("notes.txt"));
        Assert.Equal([a, b], PictureFiles.Expand([_folder]), StringComparer.Ordinal);
        Assert.Equal([text, b], PictureFiles.Expand([text, b]), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_refused_and_an_empty_folder_where_pictures_are_needed()
    {
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PictureFiles.Expand([Path.Combine(_folder, "missing")])).Code);
        Assert.Empty(PictureFiles.Expand([_folder]));
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PictureFiles.ExpandToSome([_folder])).Code);
    }

    [Fact]
    public async Task What_is_wrong_with_a_picture_is_told_with_its_name_and_what_is_wrong_with_a_model_is_not()
    {
        Task<int> Fail(ErrorCode code) => PictureFiles.NamingAsync("a.png", () => Task.FromException<int>(new SemblanceException(code, "It is wrong.", "Mend it.")));
        Assert.Equal("a.png: It is wrong.", (await Assert.ThrowsAsync<SemblanceException>(() => Fail(ErrorCode.InputDamaged))).What);
        Assert.Equal("It is wrong.", (await Assert.ThrowsAsync<SemblanceException>(() => Fail(ErrorCode.ModelRunFailed))).What);
        Assert.Equal(3, await PictureFiles.NamingAsync("a.png", () => Task.FromResult(3)));
    }

    [Fact]
    public void The_made_picture_is_always_the_same_and_of_its_size()
    {
        var bytes = MadePicture.Jpeg(48, 32);
        Assert.Equal(bytes, MadePicture.Jpeg(48, 32));
        using var picture = PictureDecoder.Decode(bytes);
        Assert.Equal((48, 32, false), (picture.Width, picture.Height, picture.IsDamaged));
    }

    private string Write(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, []);
        return path;
    }
}
