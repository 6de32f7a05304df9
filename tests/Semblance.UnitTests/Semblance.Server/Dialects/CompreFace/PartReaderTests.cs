using System.Text;
using Microsoft.AspNetCore.Http;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Options;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Dialects.CompreFace;

public sealed class PartReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Base64_members_are_pictures_by_the_names_of_the_parts()
    {
        var pictures = await ReadAsync("application/json", """{"target_image":"AQI=","source_image":"Aw=="}""", "source_image", "target_image");
        Assert.Equal([[3], [1, 2]], pictures.Select(static picture => picture.Bytes.ToArray()));
    }

    [Theory]
    [InlineData("application/json", """{"file":"?"}""", "21")]
    [InlineData("application/json", """{"picture":"AQI="}""", "34")]
    [InlineData("application/json", "{", "0")]
    [InlineData("text/plain", "AQI=", "34")]
    public async Task What_is_no_picture_is_refused_with_its_code(string type, string body, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(type, body, "file"))).Refusal.Code);

    private static async Task<IReadOnlyList<SentPicture>> ReadAsync(string type, string body, params string[] names)
    {
        var context = new DefaultHttpContext { Request = { ContentType = type, Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) } };
        using var fetch = new PictureFetch(new ServerOptions());
        return await new PartReader(new PictureFormReader(new ServerOptions(), fetch)).ReadAsync(context.Request, Cancellation, names);
    }
}
