using System.Text;
using Microsoft.AspNetCore.Http;
using Semblance.Errors;
using Semblance.Server.Options;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Pictures;

public sealed class PictureFormReaderTests : IDisposable
{
    private static readonly ServerOptions Options = new() { MaxPictureBytes = 1_000, MaxPictures = 3 };

    private readonly PictureFetch _fetch = new(Options);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _fetch.Dispose();

    [Fact]
    public async Task A_bare_body_is_one_picture_and_the_query_has_its_fields()
    {
        var form = await ReadAsync("image/jpeg", [1, 2, 3], query: "?fmr=1e-3&tag=a&tag=b&empty");
        Assert.Equal([1, 2, 3], form.One.Bytes.ToArray());
        Assert.Equal(("1e-3", "a,b", null), (form.Text("fmr"), form.Text("tag"), form.Text("empty")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain; charset=utf-8")]
    public async Task What_a_bare_body_calls_itself_does_not_matter(string? type) => Assert.Equal([7], (await ReadAsync(type, [7])).One.Bytes.ToArray());

    [Fact]
    public async Task A_form_brings_files_in_their_order_and_fields_that_go_before_the_query()
    {
        var form = await ReadFormAsync(query: "?subject=Eve&gate=off", fields: [("subject", "Ada")], files: [("picture", "one.png", [1]), ("other", "../../etc/two.png", [2, 2])]);
        Assert.Equal([("one.png", 1), ("two.png", 2)], form.Pictures.Select(static picture => (picture.Name, picture.Bytes.Length)));
        Assert.Equal(("Ada", "off"), (form.Text("subject"), form.Text("gate")));
    }

    [Fact]
    public async Task Json_brings_pictures_as_base64_alone_or_in_a_list()
    {
        var form = await ReadJsonAsync("""{"picture": "AQI=", "pictures": ["Aw==", "BA=="], "subject": "Ada", "fmr": 1e-3, "liveness": true}""");
        Assert.Equal([[1, 2], [3], [4]], form.Pictures.Select(static picture => picture.Bytes.ToArray()));
        Assert.Equal(("Ada", 1e-3, true), (form.Text("subject"), form.Number("fmr"), form.Flag("liveness")));
    }

    [Fact]
    public async Task A_json_null_is_as_good_as_a_member_that_is_missing()
    {
        var form = await ReadJsonAsync("""{"picture": null, "subject": null, "fmr": null, "liveness": null}""");
        Assert.Empty(form.Pictures);
        Assert.Equal((null, null, false), (form.Text("subject"), form.Number("fmr"), form.Flag("liveness")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"AQI=\"")]
    [InlineData("null")]
    [InlineData("{\"picture\": 5}")]
    [InlineData("{\"picture\": {\"data\": \"AQI=\"}}")]
    [InlineData("{\"pictures\": [\"AQI=\", 5]}")]
    [InlineData("{\"pictures\": [[\"AQI=\"]]}")]
    [InlineData("{\"picture\": \"AQI=\"} more")]
    public async Task Json_that_is_no_order_is_refused(string json) => await RefusedAsync(ErrorCode.InputListInvalid, () => ReadJsonAsync(json));

    [Fact]
    public async Task Json_that_is_nested_without_end_is_refused() =>
        await RefusedAsync(ErrorCode.InputListInvalid, () => ReadJsonAsync("{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}"));

    [Theory]
    [InlineData("no base64!")]
    [InlineData("AQI")]
    [InlineData("data:image/png;base64,AQI=")]
    [InlineData("AQ-_")]
    public async Task Broken_base64_is_refused(string text) => await RefusedAsync(ErrorCode.InputDamaged, () => ReadJsonAsync($$"""{"picture": "{{text}}"}"""));

    [Fact]
    public async Task Of_pictures_as_many_as_allowed_are_taken_and_not_one_more()
    {
        Assert.Equal(3, (await ReadJsonAsync("""{"pictures": ["AQ==", "AQ==", "AQ=="]}""")).Pictures.Count);
        await RefusedAsync(ErrorCode.OptionOutOfRange, () => ReadJsonAsync("""{"pictures": ["AQ==", "AQ==", "AQ==", "AQ=="]}"""));
        await RefusedAsync(ErrorCode.OptionOutOfRange, () => ReadFormAsync(files: [.. Enumerable.Repeat(("a", "a.png", new byte[] { 1 }), 4)]));
    }

    [Fact]
    public async Task A_picture_may_have_as_many_bytes_as_allowed_and_not_one_more()
    {
        var (just, over) = (new byte[1_000], new byte[1_001]);
        Assert.Equal(1_000, (await ReadAsync("image/png", just)).One.Bytes.Length);
        await RefusedAsync(ErrorCode.InputTooManyBytes, () => ReadAsync("image/png", over));
        await RefusedAsync(ErrorCode.InputTooManyBytes, () => ReadFormAsync(files: [("a", "a.png", over)]));
        await RefusedAsync(ErrorCode.InputTooManyBytes, () => ReadJsonAsync($$"""{"picture": "{{Convert.ToBase64String(new byte[1_010])}}"}"""));
    }

    [Fact]
    public async Task A_body_whose_length_is_told_too_large_is_not_even_read()
    {
        var body = new CountedStream(1_000_000);
        await RefusedAsync(ErrorCode.InputTooManyBytes, () => ReadAsync("image/png", body, length: 1_000_000));
        Assert.Equal(0, body.Given);
    }

    [Fact]
    public async Task A_body_of_untold_length_is_read_no_further_than_the_limit()
    {
        var body = new CountedStream(100_000_000);
        await RefusedAsync(ErrorCode.InputTooManyBytes, () => ReadAsync("image/png", body, length: null));
        Assert.InRange(body.Given, 1_001, 100_000);
    }

    [Fact]
    public async Task Nothing_is_no_picture()
    {
        await RefusedAsync(ErrorCode.InputEmpty, () => ReadAsync("image/png", []));
        await RefusedAsync(ErrorCode.InputEmpty, () => ReadFormAsync(files: [("a", "a.png", [])]));
        Assert.Empty((await ReadFormAsync(fields: [("subject", "Ada")])).Pictures);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    public async Task A_form_without_a_boundary_can_not_be_read(string type) => await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(type, "--x\r\n"u8.ToArray()));

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(120)]
    public async Task A_form_that_is_cut_off_can_not_be_read(int length)
    {
        using var whole = new MultipartFormDataContent("x") { { new ByteArrayContent(new byte[300]), "picture", "a.png" } };
        var bytes = await whole.ReadAsByteArrayAsync(Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("multipart/form-data; boundary=x", bytes[..length]));
    }

    [Fact]
    public async Task An_address_is_not_fetched_unless_the_operator_allows_it() =>
        await RefusedAsync(ErrorCode.InputAddressRefused, () => ReadJsonAsync("""{"picture_url": "https://example.org/a.jpg"}"""));

    private static async Task RefusedAsync(ErrorCode code, Func<Task> read) => Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(read)).Code);

    private Task<PictureForm> ReadJsonAsync(string json) => ReadAsync("application/json", Encoding.UTF8.GetBytes(json));

    private async Task<PictureForm> ReadFormAsync(string query = "", (string Name, string Value)[]? fields = null, (string Name, string File, byte[] Bytes)[]? files = null)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields ?? [])
            content.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files ?? [])
            content.Add(new ByteArrayContent(bytes), name, file);
        return await ReadAsync(content.Headers.ContentType!.ToString(), await content.ReadAsByteArrayAsync(Cancellation), query);
    }

    private Task<PictureForm> ReadAsync(string? type, byte[] body, string query = "") => ReadAsync(type, new MemoryStream(body), body.Length, query);

    private Task<PictureForm> ReadAsync(string? type, Stream body, long? length, string query = "")
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Body, request.ContentLength, request.ContentType, request.QueryString) = ("POST", body, length, type, new QueryString(query));
        return new PictureFormReader(Options, _fetch).ReadAsync(request, Cancellation);
    }

    /// <summary>Gives zeros, and counts them.</summary>
    private sealed class CountedStream(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, given).Clear();
            Given += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
