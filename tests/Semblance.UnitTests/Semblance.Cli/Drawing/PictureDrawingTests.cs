using Semblance.Cli.Drawing;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Cli.Drawing;

public sealed class PictureDrawingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-draw-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_picture_goes_into_the_file_that_was_named_and_several_into_the_folder()
    {
        var picture = Path.Combine(_folder, "a.png");
        await File.WriteAllBytesAsync(picture, PictureEncoder.ToPng(new PixelBlock(new byte[100 * 100 * 3], 100, 100)), TestContext.Current.CancellationToken);
        var (one, file, many) = (MadeFaces.Picture(picture, MadeFaces.At(0)), Path.Combine(_folder, "out", "marked.jpg"), Path.Combine(_folder, "many"));
        await PictureDrawing.WriteAsync([one], file, TestContext.Current.CancellationToken);
        using var marked = PictureDecoder.Decode(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Contains(marked.ToPixels().Rgb.ToArray(), static value => value > 100);
        await PictureDrawing.WriteAsync([one, one, MadeFaces.Broken("b.png")], many, TestContext.Current.CancellationToken);
        Assert.Equal(2, Directory.GetFiles(many).Length);
    }
}
