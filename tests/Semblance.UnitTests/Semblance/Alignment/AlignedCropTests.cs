using Semblance.Alignment;

namespace Semblance.UnitTests.Alignment;

public sealed class AlignedCropTests
{
    [Fact]
    public void Numbers_become_bytes_for_showing()
    {
        using var crop = AlignedCrop.Rent(2, 1.5f, 2.5f, 0.25f);
        for (var i = 0; i < 12; i++)
            crop.Planes[i] = i * 30;
        var block = crop.ToPixels();
        Assert.Equal([0, 120, 240, 30, 150, 255, 60, 180, 255, 90, 210, 255], block.Rgb.ToArray());
        Assert.Equal((2, 1.5f, 2.5f, 0.25f), (crop.Side, crop.ResidualPixels, crop.SourcePixelsPerPixel, crop.ShareOutside));
    }

    [Fact]
    public void Given_back_it_can_not_be_read_and_a_second_time_is_none()
    {
        var crop = AlignedCrop.Rent(4, 0, 1, 0);
        crop.Dispose();
        crop.Dispose();
        Assert.Throws<ObjectDisposedException>(() => crop.Planes[0]);
    }

    [Fact]
    public void Crops_on_loan_at_one_time_never_share_memory()
    {
        var crops = Enumerable.Range(0, 20).Select(_ => AlignedCrop.Rent(8, 0, 1, 0)).ToArray();
        for (var i = 0; i < crops.Length; i++)
            crops[i].Planes.Fill(i);
        for (var i = 0; i < crops.Length; i++)
            Assert.All(crops[i].Planes.ToArray(), value => Assert.Equal(i, value));
        foreach (var crop in crops)
            crop.Dispose();
    }
}
