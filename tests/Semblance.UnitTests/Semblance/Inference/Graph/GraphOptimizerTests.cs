using System.Security.Cryptography;
using Semblance.Inference.Graph;

namespace Semblance.UnitTests.Inference.Graph;

public sealed class GraphOptimizerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-graph-").FullName;
    private readonly byte[] _model = TinyModel.OnePRelu([0.1f, -0.4f, 1.3f], 3, 1, 1);

    public void Dispose()
    {
        foreach (var folder in Directory.GetDirectories(_folder))
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_first_start_checks_and_the_second_finds_the_receipt()
    {
        var options = new GraphOptions { CacheFolder = Path.Combine(_folder, "new") };
        var (first, second) = (Prepare(_model, options), Prepare(_model, options));
        Assert.Equal((1, 1, false, null), (first.Report.Found, first.Report.Rewritten, first.Report.FromReceipt, first.Report.Reason));
        Assert.InRange(first.Report.Figures!.RelativeDifference, 0, 1e-6);
        Assert.InRange(first.Report.Figures.Cosine, 1 - 1e-9, 1 + 1e-9);
        Assert.True(second.Report.FromReceipt);
        Assert.Equal(first.Report.Figures, second.Report.Figures);
        Assert.Equal(first.Model.ToArray(), second.Model.ToArray());
        Assert.Contains("1 of 1 PRelu rewritten", second.Report.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(options.CacheFolder));
    }

    [Fact]
    public void The_receipt_lies_beside_the_model_when_that_folder_can_be_written_to()
    {
        var beside = Directory.CreateDirectory(Path.Combine(_folder, "beside")).FullName;
        var cache = Directory.CreateDirectory(Path.Combine(_folder, "cache")).FullName;
        Prepare(_model, new GraphOptions { ModelFolder = beside, CacheFolder = cache });
        Assert.Single(Directory.GetFiles(beside));
        Assert.Empty(Directory.GetFiles(cache));
    }

    [Fact]
    public void A_folder_without_write_permission_is_left_alone_and_the_cache_folder_used()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Folder permissions are tried on Unix only.");
        var closed = Directory.CreateDirectory(Path.Combine(_folder, "closed")).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = new GraphOptions { ModelFolder = closed, CacheFolder = Path.Combine(_folder, "cache") };
        Prepare(_model, options);
        Assert.Empty(Directory.GetFiles(closed));
        Assert.True(Prepare(_model, options).Report.FromReceipt);
    }

    [Fact]
    public void Without_a_folder_that_takes_it_the_check_runs_again()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var options = new GraphOptions { ModelFolder = Path.Combine(file, "below"), CacheFolder = null };
        Assert.Equal(1, Prepare(_model, options).Report.Rewritten);
        Assert.False(Prepare(_model, options).Report.FromReceipt);
    }

    [Fact]
    public void A_damaged_receipt_is_made_anew_whatever_byte_is_hit()
    {
        var options = new GraphOptions { CacheFolder = _folder };
        Prepare(_model, options);
        var path = Assert.Single(Directory.GetFiles(_folder));
        var whole = File.ReadAllBytes(path);
        Assert.NotNull(ReceiptStore.Find(Digest(_model), options));
        for (var place = 0; place < whole.Length; place += 13)
        {
            var damaged = (byte[])whole.Clone();
            damaged[place] ^= 1;
            File.WriteAllBytes(path, damaged);
            Assert.Null(ReceiptStore.Find(Digest(_model), options));
        }
        File.WriteAllBytes(path, whole[..^20]);
        Assert.False(Prepare(_model, options).Report.FromReceipt);
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_receipt_of_another_model_counts_for_nothing()
    {
        var options = new GraphOptions { CacheFolder = _folder };
        var other = TinyModel.OnePRelu([0.1f, -0.4f, 1.4f], 3, 1, 1);
        Prepare(other, options);
        var stolen = File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder)));
        File.WriteAllBytes(Path.Combine(_folder, ReceiptStore.FileName(Digest(_model))), stolen);
        Assert.NotNull(ReceiptStore.Find(Digest(_model), options));
        Assert.False(Prepare(_model, options).Report.FromReceipt);
    }

    [Fact]
    public void The_digest_may_be_written_in_either_case()
    {
        var options = new GraphOptions { CacheFolder = _folder };
        GraphOptimizer.Prepare(_model, Digest(_model).ToUpperInvariant(), options);
        Assert.True(Prepare(_model, options).Report.FromReceipt);
    }

    [Fact]
    public void A_file_swapped_under_the_same_digest_is_checked_again()
    {
        var options = new GraphOptions { CacheFolder = _folder };
        GraphOptimizer.Prepare(_model, Digest(_model), options);
        var swapped = TinyModel.OnePRelu([0.1f, -0.4f, 1.4f], 3, 1, 1);
        Assert.False(GraphOptimizer.Prepare(swapped, Digest(_model), options).Report.FromReceipt);
    }

    [Fact]
    public void A_kept_refusal_runs_the_published_model()
    {
        var options = new GraphOptions { CacheFolder = _folder };
        Prepare(_model, options);
        var receipt = ReceiptStore.Find(Digest(_model), options)!;
        Assert.NotNull(ReceiptStore.Keep(receipt with { Figures = new EqualityFigures(0.02, 0.9998) }, options));
        var prepared = Prepare(_model, options);
        Assert.Equal((0, true), (prepared.Report.Rewritten, prepared.Report.FromReceipt));
        Assert.Contains("differ", prepared.Report.ToString(), StringComparison.Ordinal);
        Assert.True(prepared.Model.Span.SequenceEqual(_model));
    }

    [Fact]
    public void Switched_off_it_gives_the_published_bytes_unread() =>
        Assert.Equal([1, 2, 3], GraphOptimizer.Prepare(new byte[] { 1, 2, 3 }, new string('0', 64), new GraphOptions { Enabled = false }).Model.ToArray());

    [Fact]
    public void A_model_the_runtime_refuses_runs_as_published_with_the_reason()
    {
        var broken = new TinyModel().Node("PRelu", ["x", "slope"], "m").Node("NoSuchOperation", ["m"], "y")
            .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Output("y").Build();
        var prepared = Prepare(broken, new GraphOptions());
        Assert.Equal("the runtime could not run it on made inputs", prepared.Report.Reason);
        Assert.True(prepared.Model.Span.SequenceEqual(broken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_digest_of_another_form_is_refused(string digest) =>
        Assert.Throws<ArgumentException>(() => GraphOptimizer.Prepare(_model, digest, new GraphOptions()));

    private static OptimizedGraph Prepare(byte[] model, GraphOptions options) => GraphOptimizer.Prepare(model, Digest(model), options);

    private static string Digest(byte[] model) => Convert.ToHexStringLower(SHA256.HashData(model));
}
