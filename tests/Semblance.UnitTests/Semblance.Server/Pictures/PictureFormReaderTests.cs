using System.Text;
using Microsoft.AspNetCore.Http;
using Semblance.Errors;
using Semblance.Server.Options;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Pictures;

public sealed class PictureFormReaderTests : IDisposable
{
    private static readonly ServerOptions Options = new() { MaxPictureBytes = 1_000, MaxPictures = 2 };

    private readonly PictureFetch _fetch = new(Options);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _fetch.Dispose();

    [Fact]
    public async Task A_bare_file_has_its_fields_in_the_query()
    {
        var form = await ReadAsync("image/jpeg", "face"u8.ToArray(), "?fmr=1e-3");
        Assert.Equal(("face", 1e-3), (Encoding.UTF8.GetString(form.One.Bytes.Span), form.Number("fmr")));
    }

    [Fact]
    public async Task JSON_brings_pictures_as_base64_and_fields_of_any_kind()
    {
        var form = await ReadAsync("application/json", """{"pictures":["AQI=","Aw=="],"fmr":0.001,"liveness":true}"""u8.ToArray());
        Assert.Equal("0102 03", string.Join(' ', form.Pictures.Select(static one => Convert.ToHexString(one.Bytes.Span))));
        Assert.Equal((1e-3, true), (form.Number("fmr"), form.Flag("liveness")));
    }

    [Theory]
    [InlineData("application/json", """{"picture":"no base64!"}""", ErrorCode.InputDamaged)]
    [InlineData("application/json", """{"picture":7}""", ErrorCode.InputListInvalid)]
    [InlineData("application/json", "[]", ErrorCode.InputListInvalid)]
    [InlineData("application/json", "{", ErrorCode.InputListInvalid)]
    [InlineData("application/json", """{"pictures":["AQ==","AQ==","AQ=="]}""", ErrorCode.OptionOutOfRange)]
    [InlineData("image/png", "", ErrorCode.InputEmpty)]
    public async Task What_can_not_be_read_is_refused(string kind, string body, ErrorCode code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync(kind, Encoding.UTF8.GetBytes(body)))).Code);

    [Fact]
    public async Task A_picture_that_is_too_large_is_refused_whether_it_says_so_or_not()
    {
        Assert.Equal(ErrorCode.InputTooManyBytes, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync("image/png", new byte[1_001]))).Code);
        Assert.Equal(ErrorCode.InputTooManyBytes, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync("image/png", new byte[1_001], saysLength: false))).Code);
        Assert.Equal(ErrorCode.InputTooManyBytes, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync("application/json", Encoding.UTF8.GetBytes($$"""{"picture":"{{Convert.ToBase64String(new byte[1_100])}}"}""")))).Code);
    }

    private async Task<PictureForm> ReadAsync(string kind, byte[] body, string query = "", bool saysLength = true)
    {
        using var stream = new MemoryStream(body);
        var context = new DefaultHttpContext();
        (context.Request.ContentType, context.Request.Body, context.Request.ContentLength, context.Request.QueryString) = (kind, stream, saysLength ? body.Length : null, new QueryString(query));
        return await new PictureFormReader(Options, _fetch).ReadAsync(context.Request, Cancellation);
    }
}
